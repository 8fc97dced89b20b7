-- numbers: integer and float arithmetic, formatting, math library, conversions, bit operations
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, 7.5 // 2, -7.5 % 2, 1e15 % 7)
print(1 / 0, -1 / 0, 0 / 0 ~= 0 / 0, math.huge // 1, 5 // 0.0, pcall(function() return 1 // 0 end))
print(math.maxinteger + 1 == math.mininteger, math.mininteger // -1, math.ult(1, -1), 3 | 5, 3 & 5, 3 ~ 5, ~0)
print(1 << 62, 1 << 63, 1 << 64, -1 >> 1, 2 ^ 53, 2 ^ 0.5, 10 ^ -3)
print(string.format("%.14g %.17g %.3f %10.2f %-10.1f| %e %E %g %g %a", 0.1, 0.1, 2 / 3, 3.14159, 2.5, 12345.678, 1e-10, 1e20, 1e-5, 1.0))
print(string.format("%.0f %.1f %.20f %5.1f%%", 0.5, 0.25, 0.1, 99.95), 1e100, -0.0, 100.0, 1e15, 1e16, 123456789012345.0)
print(math.floor(-3.5), math.ceil(-3.5), math.floor(2 ^ 40 + 0.5), math.fmod(-7, 3), math.fmod(7.5, -2), math.modf(-3.7))
print(math.tointeger(3.0), math.tointeger(3.5), math.tointeger("8"), math.type(1), math.type(1.0), math.type("1"))
print(math.abs(-5), math.max(1, 7.5, 3), math.min(2, -1), math.sqrt(2), math.pi)
for _, f in ipairs { "sin", "cos", "tan", "asin", "acos", "atan", "exp" } do
  io.write(f, " ", string.format("%.12f ", math[f](0.5)))
end
print(string.format("%.12f %.12f %.12f", math.log(10), math.log(8, 2), math.log(1000, 10)), math.atan(1, -1))
print(1 == 1.0, math.maxinteger + 0.0 == math.maxinteger, math.maxinteger < math.maxinteger + 0.0, 2 ^ 53 == 2 ^ 53 + 1)
print("10" + 5, "3" * "4", 10 .. 20, "0x10" + 0, pcall(function() return "abc" + 1 end))
print(5 // 1 | 0, pcall(function() return 1.5 | 0 end), 2 ^ 31 | 0)
print(tostring(3) == "3", tostring(3.0), 3 | 0, 1e308 * 10, -1e308 * 10, 5e-324, 2.2250738585072014e-308)
for i = 3, 1, -1 do io.write(i, " ") end
for x = 0, 1, 0.25 do io.write(x, " ") end
for i = math.maxinteger - 1, math.maxinteger do io.write(i, " ") end
print()
-- a generator of our own: the same sequence everywhere
local state = 42
local function random() state = (state * 6364136223846793005 + 1442695040888963407); return (state >> 33) end
local sum, mean, xors = 0, 0.0, 0
for i = 1, 20000 do
  local r = random()
  sum, xors = sum + r, xors ~ (r << (i % 31))
  mean = mean + (r / 2147483648.0 - mean) / i
end
print(sum, xors, string.format("%.15f", mean))
math.randomseed(123)
local a, b = math.random(1, 1000), math.random()
math.randomseed(123)
print(a == math.random(1, 1000), b == math.random(), a, b)
local n, steps = 27, 0
while n ~= 1 do n = n % 2 == 0 and n // 2 or 3 * n + 1; steps = steps + 1 end
print("collatz", steps)
local function newton(x) local g = x; for _ = 1, 30 do g = (g + x / g) / 2 end; return g end
print(string.format("%.15g %.15g", newton(2), newton(1e10)))
