// Connects to the outside by TCP and UDP, and to the host itself.
// ends: exit 0
#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>

int main(void)
{
    const char *hosts[] = {"127.0.0.1", "1.1.1.1"};
    for (int i = 0; i < 2; i++)
        for (int kind = SOCK_STREAM; kind <= SOCK_DGRAM; kind++) {
            struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(53)};
            inet_pton(AF_INET, hosts[i], &to.sin_addr);
            int s = socket(AF_INET, kind, 0);
            if (s != -1 && connect(s, (struct sockaddr *)&to, sizeof to) == 0)
                puts("ESCAPED: connected");
        }
    return 0;
}
