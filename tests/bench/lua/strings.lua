-- string library: format, patterns, gsub, pack, byte order, comparison
local s = "The quick brown fox jumps over the lazy dog"
print(#s, s:upper(), s:lower(), s:reverse(), s:rep(2, "|"))
print(s:sub(5, 9), s:sub(-3), s:sub(0), s:sub(10, 3) == "")
for word, rest in s:gmatch("(%a+)(%s*)") do io.write(word:len(), rest ~= "" and "," or "\n") end
print(s:find("fox"), s:find("o", 20, true), s:find("(%a+) (%a+)$"))
print(s:gsub("%a+", function(w) return w:sub(1, 1):upper() .. w:sub(2) end))
print(s:gsub("(%a)(%a*)", "%2%1", 4))
print(("x=1, y=22, z=333"):gsub("(%w+)=(%w+)", { x = "ex", y = false }))
print(("  trim me  "):match("^%s*(.-)%s*$") .. "|")
print(("%bxy(a(b)c)"):match("%b()"), ("THE (quick) fox"):find("%((%a+)%)"))
print(("hello world"):gsub("%f[%w]%w+", "<%0>"))
print(string.format("%d %5d %-5d| %05d %+d %x %X %#x %o", 42, 42, 42, 42, 42, 255, 255, 255, 8))
print(string.format("%c%c%c %s %10s %-10s| %.3s", 76, 117, 97, "str", "right", "left", "truncate"))
print(string.format("%q", 'quote "this"\n\0and\\that'), string.format("%q", 1 / 3), string.format("%q", math.mininteger))
print(string.format("%i %u %%", -7, 7), pcall(string.format, "%d", 1.5))
print(("abc"):byte(1, -1), string.char(104, 105))
print("a" < "b", "a" < "B", "abc" < "abd", "" < "a", "Z" < "a", "10" < "9")
local packed = string.pack("<i4 >i2 z s1 d B", -2, 258, "zero", "len", 0.5, 200)
print(#packed, packed:byte(1, 6))
print(string.unpack("<i4 >i2 z s1 d B", packed))
print(string.packsize("i1 i2 i4 i8 d"), string.pack(">I3", 0x010203):byte(1, 3))
print(tostring(12), tostring(1.5), tostring(nil), tostring(true), tonumber("0x1p4"), tonumber("  12  "), tonumber("z", 36), tonumber("8", 8))
print(utf8.char(228, 8364, 128512), utf8.len("äöü€"), utf8.codepoint("€", 1))
for p, c in utf8.codes("aé€") do io.write(p, ":", c, " ") end
print()
local parts = {}
for i = 1, 2000 do parts[#parts + 1] = string.format("%d:%s", i, ("ab"):rep(i % 5)) end
local joined = table.concat(parts, ";")
local h = 0
for i = 1, #joined do h = (h * 31 + joined:byte(i)) & 0xffffffff end
print(#joined, h)
