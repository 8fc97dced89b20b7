-- closures, varargs, coroutines, errors, goto, tail calls, to-be-closed variables, load
local function counter() local n = 0; return function(d) n = n + (d or 1); return n end, function() return n end end
local up, get = counter()
up(); up(5)
print(get(), select("#", up()), (counter()()))
local function sum(...) local s = 0; for _, v in ipairs { ... } do s = s + v end; return s, select("#", ...), ... end
print(sum(1, 2, 3), (sum(4, 5)))
local function loop(n, acc) if n == 0 then return acc end return loop(n - 1, acc + n) end
print(loop(200000, 0))
local function fib(n) return n < 2 and n or fib(n - 1) + fib(n - 2) end
print(fib(22))
local producers = {}
for i = 1, 3 do
  producers[i] = coroutine.wrap(function(a)
    for j = 1, 4 do a = coroutine.yield(i * j + (a or 0)) end
    return "done " .. i
  end)
end
for _ = 1, 5 do io.write(tostring(producers[1](1)), " ", tostring(producers[2](2)), " ", tostring(producers[3]()), "; ") end
print()
local co = coroutine.create(function(x) local ok, e = pcall(function() coroutine.yield(x * 2); error { code = x } end); coroutine.yield(e.code); error("end") end)
print(coroutine.resume(co, 21)); print(coroutine.resume(co)); print(coroutine.status(co)); print(coroutine.resume(co)); print(coroutine.resume(co), coroutine.status(co))
print(coroutine.isyieldable(), select(2, coroutine.running()))
local function permutations(a, n)
  n = n or #a
  if n <= 1 then coroutine.yield(a) else
    for i = 1, n do a[n], a[i] = a[i], a[n]; permutations(a, n - 1); a[n], a[i] = a[i], a[n] end
  end
end
local n, last = 0, nil
for p in coroutine.wrap(function() permutations { 1, 2, 3, 4, 5 } end) do n = n + 1; last = table.concat(p) end
print(n, last)
print(pcall(error, "plain", 0), pcall(error, { 1 }) == false, pcall(error))
print(select(2, pcall(function() local x = nil; return x.field end)))
print(select(2, pcall(function() return #5 end)), select(2, pcall(function() return {} < {} end)))
print(select(2, pcall(function() undefined_function() end)))
print(xpcall(function() error("deep") end, function(m) return "handled: " .. m:gsub("^.-:%d+: ", "") end))
print(pcall(string.rep), pcall(setmetatable, 1))
local function overflow() return 1 + overflow() end
local ok, message = pcall(overflow)
print(ok, message:match("stack overflow"))
do
  local log = {}
  do
    local a <close> = setmetatable({}, { __close = function() log[#log + 1] = "a" end })
    local b <close> = setmetatable({}, { __close = function(_, e) log[#log + 1] = "b" end })
    local c <const> = 5
    log[#log + 1] = c
  end
  print(table.concat(log, " "))
end
for i = 1, 3 do
  for j = 1, 3 do
    if j == 2 then goto continue end
    if i == 3 then goto done end
    io.write(i, ",", j, " ")
    ::continue::
  end
end
::done:: print()
local chunk = load("local a, b = ...; return a * b, _VERSION")
print(chunk(6, 7)); print(load("syntax error here")); print(type(load(function() return nil end)))
local env = { x = 5 }
print(load("x = x + 1; return x", "c", "t", env)(), env.x, x)
local dumped = string.dump(function(a) return a + 1 end)
print(load(dumped, "d", "b")(41))
print((function(...) return select("#", ...) end)(nil, nil), #{ n = 1 }, not nil == true, 1 and 2, nil or "x", false and 1)
