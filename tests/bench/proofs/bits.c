/* Bit tricks, hashing steps, encodings. Each function stands alone; the bench compiles and mutates them one by one. */
int popcount32(unsigned x) { x = x - ((x >> 1) & 0x55555555); x = (x & 0x33333333) + ((x >> 2) & 0x33333333); x = (x + (x >> 4)) & 0x0f0f0f0f; return x * 0x01010101 >> 24; }
int parity32(unsigned x) { x ^= x >> 16; x ^= x >> 8; x ^= x >> 4; return 0x6996 >> (x & 15) & 1; }
int parity_builtin(unsigned x) { return __builtin_parity(x); }
unsigned next_power(unsigned x) { x--; x |= x >> 1; x |= x >> 2; x |= x >> 4; x |= x >> 8; x |= x >> 16; return x + 1; }
int is_power(unsigned x) { return x && !(x & (x - 1)); }
unsigned reverse_bits(unsigned x) { x = ((x >> 1) & 0x55555555) | ((x & 0x55555555) << 1); x = ((x >> 2) & 0x33333333) | ((x & 0x33333333) << 2); x = ((x >> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4); x = ((x >> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8); return x >> 16 | x << 16; }
unsigned swap_bytes(unsigned x) { return x >> 24 | (x >> 8 & 0xff00) | (x << 8 & 0xff0000) | x << 24; }
unsigned long swap_bytes_long(unsigned long x) { return __builtin_bswap64(x); }
unsigned short swap_bytes_short(unsigned short x) { return (unsigned short)(x >> 8 | x << 8); }
unsigned rotate_left(unsigned x, int n) { return x << (n & 31) | x >> (-n & 31); }
unsigned long rotate_right(unsigned long x, unsigned n) { return x >> (n & 63) | x << (-n & 63); }
int leading_zeros(unsigned x) { return x ? __builtin_clz(x) : 32; }
int trailing_zeros(unsigned long x) { return x ? __builtin_ctzl(x) : 64; }
int log2_floor(unsigned x) { return x ? 31 - __builtin_clz(x) : -1; }
unsigned lowest_bit(unsigned x) { return x & -x; }
unsigned next_combination(unsigned x) { unsigned c = x & -x, r = x + c; return c ? (((r ^ x) >> 2) >> __builtin_ctz(c)) | r : 0; }
unsigned gray(unsigned x) { return x ^ x >> 1; }
unsigned gray_inverse(unsigned x) { x ^= x >> 16; x ^= x >> 8; x ^= x >> 4; x ^= x >> 2; return x ^ x >> 1; }
unsigned morton(unsigned short x, unsigned short y) { unsigned a = x, b = y; a = (a | a << 8) & 0x00ff00ff; a = (a | a << 4) & 0x0f0f0f0f; a = (a | a << 2) & 0x33333333; a = (a | a << 1) & 0x55555555; b = (b | b << 8) & 0x00ff00ff; b = (b | b << 4) & 0x0f0f0f0f; b = (b | b << 2) & 0x33333333; b = (b | b << 1) & 0x55555555; return a | b << 1; }
unsigned fnv_step(unsigned h, unsigned char c) { return (h ^ c) * 16777619u; }
unsigned djb_step(unsigned h, unsigned char c) { return h * 33 + c; }
unsigned murmur_mix(unsigned h) { h ^= h >> 16; h *= 0x85ebca6b; h ^= h >> 13; h *= 0xc2b2ae35; return h ^ h >> 16; }
unsigned long splitmix(unsigned long z) { z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9; z = (z ^ z >> 27) * 0x94d049bb133111eb; return z ^ z >> 31; }
unsigned crc_bit(unsigned crc) { return crc & 1 ? crc >> 1 ^ 0xedb88320u : crc >> 1; }
unsigned crc_nibble(unsigned crc, unsigned char c) { static const unsigned t[16] = { 0, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c, 0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c }; crc ^= c; crc = t[crc & 15] ^ crc >> 4; return t[crc & 15] ^ crc >> 4; }
unsigned xorshift(unsigned x) { x ^= x << 13; x ^= x >> 17; return x ^ x << 5; }
unsigned long xorshift_star(unsigned long x) { x ^= x >> 12; x ^= x << 25; x ^= x >> 27; return x * 0x2545f4914f6cdd1d; }
int has_zero_byte(unsigned x) { return ((x - 0x01010101) & ~x & 0x80808080) != 0; }
unsigned sha_choose(unsigned e, unsigned f, unsigned g) { return (e & f) ^ (~e & g); }
unsigned sha_majority(unsigned a, unsigned b, unsigned c) { return (a & b) ^ (a & c) ^ (b & c); }
unsigned sha_sigma(unsigned x) { return (x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ x >> 3; }
unsigned set_field(unsigned word, unsigned value, int at) { unsigned m = 0x1fu << (at & 15); return (word & ~m) | (value << (at & 15) & m); }
int sign_extend_12(unsigned x) { return (int)(x << 20) >> 20; }
unsigned char hex_digit(unsigned char v) { return v < 10 ? '0' + v : v < 16 ? 'a' + v - 10 : '?'; }
int hex_value(unsigned char c) { if (c >= '0' && c <= '9') return c - '0'; if (c >= 'a' && c <= 'f') return c - 'a' + 10; if (c >= 'A' && c <= 'F') return c - 'A' + 10; return -1; }
unsigned char base64_char(unsigned char v) { v &= 63; if (v < 26) return 'A' + v; if (v < 52) return 'a' + v - 26; if (v < 62) return '0' + v - 52; return v == 62 ? '+' : '/'; }
int base64_value(unsigned char c) { if (c >= 'A' && c <= 'Z') return c - 'A'; if (c >= 'a' && c <= 'z') return c - 'a' + 26; if (c >= '0' && c <= '9') return c - '0' + 52; return c == '+' ? 62 : c == '/' ? 63 : -1; }
unsigned char to_upper(unsigned char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; }
int is_identifier(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }
int utf8_length(unsigned char c) { if (c < 0x80) return 1; if (c < 0xc0) return 0; if (c < 0xe0) return 2; if (c < 0xf0) return 3; return c < 0xf8 ? 4 : 0; }
int utf8_decode(const unsigned char *s) { if (s[0] < 0x80) return s[0]; if (s[0] >> 5 == 6) return (s[0] & 31) << 6 | (s[1] & 63); if (s[0] >> 4 == 14) return (s[0] & 15) << 12 | (s[1] & 63) << 6 | (s[2] & 63); return -1; }
int utf8_encode(unsigned c, unsigned char *s) { if (c < 0x80) { s[0] = c; return 1; } if (c < 0x800) { s[0] = 0xc0 | c >> 6; s[1] = 0x80 | (c & 63); return 2; } s[0] = 0xe0 | (c >> 12 & 15); s[1] = 0x80 | (c >> 6 & 63); s[2] = 0x80 | (c & 63); return 3; }
