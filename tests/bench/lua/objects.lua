-- metatables: operators, inheritance, __index/__newindex chains, __call, __gc, __concat, __len, __eq, __lt
local Vector = {}
Vector.__index = Vector
local function vec(x, y) return setmetatable({ x = x, y = y }, Vector) end
Vector.__add = function(a, b) return vec(a.x + b.x, a.y + b.y) end
Vector.__mul = function(a, b) if type(a) == "number" then a, b = b, a end; return type(b) == "number" and vec(a.x * b, a.y * b) or a.x * b.x + a.y * b.y end
Vector.__unm = function(a) return vec(-a.x, -a.y) end
Vector.__eq = function(a, b) return a.x == b.x and a.y == b.y end
Vector.__lt = function(a, b) return a.x < b.x end
Vector.__le = function(a, b) return a.x <= b.x end
Vector.__len = function(a) return 2 end
Vector.__tostring = function(a) return "(" .. a.x .. ", " .. a.y .. ")" end
Vector.__concat = function(a, b) return tostring(a) .. tostring(b) end
Vector.__call = function(self, k) return self[k] end
Vector.__idiv = function(a, n) return vec(a.x // n, a.y // n) end
Vector.__band = function(a, n) return a.x & n end
Vector.__shl = function(a, n) return a.x << n end
local a, b = vec(1, 2), vec(3, 4)
print(tostring(a + b), a * b, tostring(2 * a), tostring(-a), a == vec(1, 2), a < b, a <= b, #a, a .. b, a("y"), tostring(b // 2), b & 1, b << 4)
local Animal = {}
Animal.__index = Animal
function Animal.new(name) return setmetatable({ name = name }, Animal) end
function Animal:speak() return self.name .. " makes " .. self:sound() end
function Animal:sound() return "a sound" end
local Dog = setmetatable({}, { __index = Animal })
Dog.__index = Dog
function Dog.new(name) return setmetatable(Animal.new(name), Dog) end
function Dog:sound() return "woof" end
print(Animal.new("cat"):speak(), Dog.new("rex"):speak(), getmetatable(Dog.new("x")) == Dog)
local log = {}
local proxy = setmetatable({}, {
  __index = function(t, k) log[#log + 1] = "get " .. tostring(k); return k end,
  __newindex = function(t, k, v) log[#log + 1] = "set " .. tostring(k); rawset(t, k, v) end,
  __pairs = function() return function(_, k) if not k then return 1, "only" end end, nil, nil end,
})
local _ = proxy.a; proxy.b = 2; _ = proxy.b; _ = proxy[3]
for k, v in pairs(proxy) do log[#log + 1] = k .. v end
print(table.concat(log, "; "))
local collected = 0
for i = 1, 10 do setmetatable({}, { __gc = function() collected = collected + 1 end }) end
collectgarbage(); collectgarbage()
print(collected, getmetatable("").__index == string, pcall(function() return a + nil end))
print(pcall(setmetatable, setmetatable({}, { __metatable = "locked" }), {}), getmetatable(setmetatable({}, { __metatable = "locked" })))
-- a queue of events simulated for a while: allocation, methods, strings
local Heap = {}
Heap.__index = Heap
function Heap:push(v) local i = #self + 1; self[i] = v; while i > 1 and self[i // 2].t > self[i].t do self[i], self[i // 2] = self[i // 2], self[i]; i = i // 2 end end
function Heap:pop()
  local top, n = self[1], #self
  self[1] = self[n]; self[n] = nil
  local i = 1
  while true do
    local l, s = 2 * i, i
    if self[l] and self[l].t < self[s].t then s = l end
    if self[l + 1] and self[l + 1].t < self[s].t then s = l + 1 end
    if s == i then return top end
    self[i], self[s] = self[s], self[i]; i = s
  end
end
local heap, seed, trace = setmetatable({}, Heap), 7, {}
local function rnd(n) seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n end
for i = 1, 300 do heap:push { t = rnd(1000) + i / 1000, id = i } end
for i = 1, 2000 do local e = heap:pop(); trace[#trace + 1] = e.id; heap:push { t = e.t + rnd(100) + 1 + i / 10000, id = (e.id * 7) % 301 } end
local h = 0
for i, id in ipairs(trace) do h = (h * 33 + id + i) % 1000000007 end
print(#trace, h, string.format("%.4f", heap[1].t))
