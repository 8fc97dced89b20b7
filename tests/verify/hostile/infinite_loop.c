// Computes without end.
// ends: time
int main(void)
{
    for (volatile unsigned n = 0;; n++)
        ;
}
