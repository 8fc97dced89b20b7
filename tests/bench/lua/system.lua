-- io and os: files, lines, seek, formats, dates in UTC, environment, exit status
local name = "scratch.txt"
local f = assert(io.open(name, "w"))
f:write("first\n", 2, " ", 3.5, "\nthird line\n\nfifth"); f:close()
for line in io.lines(name) do io.write("[", line, "]") end
print()
f = io.open(name)
print(f:read("l"), f:read("n", "n"), f:read("L"), f:read(5), f:read("a"), f:read("l"), f:read(0))
print(f:seek("set", 3), f:read(2), f:seek("cur"), f:seek("end"), io.type(f), f:close(), io.type(f), io.type(1))
print(pcall(f.read, f), io.open("missing.txt"), select("#", io.open("missing.txt")))
f = io.open(name, "rb+"); f:setvbuf("full", 64); f:seek("set", 2); f:write("XYZ"); f:seek("set", 0); print(f:read("a")); f:close()
print(os.rename(name, "moved.txt"), os.remove("moved.txt"), os.remove("moved.txt"))
print(os.date("!%Y-%m-%d %H:%M:%S %j %a %b", 1000000000), os.date("!*t", 86400).yday, os.time { year = 2001, month = 9, day = 9, hour = 12 } > 0)
print(os.getenv("NO_SUCH_VARIABLE"), type(os.clock()), type(os.time()), os.difftime(10, 4))
print(io.write("") == io.stdout, io.read and true, #arg, arg[0])
io.stderr:write("to standard error\n")
print(require("string") == string, package.loaded.math == math, pcall(require, "no.such.module") == false, debug.getinfo(1, "l").currentline, debug.traceback("tb", 1):match("^tb\nstack traceback:") ~= nil)
os.exit(7, true)
