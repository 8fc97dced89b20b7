// Jumps to an address where nothing is.
// ends: signal 11
int main(void)
{
    void (*volatile nowhere)(void) = (void (*)(void))0x123456789abul;
    nowhere();
    return 0;
}
