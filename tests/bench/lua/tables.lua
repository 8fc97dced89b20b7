-- tables: array and hash parts, length, sort, insert/remove/move/unpack, next, collection
local t = {}
for i = 1, 100 do t[i] = (i * 37) % 101 end
table.sort(t)
print(t[1], t[50], t[100], #t)
table.sort(t, function(a, b) return a % 10 < b % 10 or (a % 10 == b % 10 and a > b) end)
print(table.concat(t, " ", 1, 20))
table.insert(t, 1, -1); table.insert(t, 999)
print(table.remove(t, 1), table.remove(t), table.remove(t, 50), #t)
print(table.unpack({ 1, 2, nil, 4 }, 1, 4), select("#", table.unpack({}, 1, 3)), select(-2, "a", "b", "c"))
print(table.concat(table.move({ 1, 2, 3 }, 1, 3, 3, { 9, 8 }), ","), table.pack(1, nil, 3).n)
local words, order = {}, {}
for w in ("the cat the dog the end a cat"):gmatch("%a+") do
  if not words[w] then order[#order + 1] = w end
  words[w] = (words[w] or 0) + 1
end
table.sort(order, function(a, b) return words[a] > words[b] or (words[a] == words[b] and a < b) end)
for _, w in ipairs(order) do io.write(w, "=", words[w], " ") end
print()
local mixed = { 1, 2, 3, x = "ex", [10] = "ten", [2.0] = "two", [1.5] = "half", [true] = "yes" }
print(mixed[2], mixed[1.5], mixed[true], mixed.x, mixed[10], #mixed >= 3)
local count = 0
for _ in pairs(mixed) do count = count + 1 end
print(count, next({}), rawlen({ 1, 2 }), rawequal(mixed, mixed), rawget(mixed, "x"))
local sieve, primes = {}, {}
for i = 2, 5000 do
  if not sieve[i] then
    primes[#primes + 1] = i
    for j = i * i, 5000, i do sieve[j] = true end
  end
end
print(#primes, primes[#primes], primes[100])
local matrix = {}
for i = 1, 30 do matrix[i] = {}; for j = 1, 30 do matrix[i][j] = (i * j) % 7 - 3 end end
local function multiply(a, b)
  local c = {}
  for i = 1, #a do
    c[i] = {}
    for j = 1, #b[1] do
      local s = 0
      for k = 1, #b do s = s + a[i][k] * b[k][j] end
      c[i][j] = s
    end
  end
  return c
end
local m = multiply(multiply(matrix, matrix), matrix)
print(m[1][1], m[15][7], m[30][30])
for i = 1, 20 do local junk = {}; for j = 1, 3000 do junk[j] = { j, tostring(j) } end; if i % 7 == 0 then collectgarbage() end end
local weak = setmetatable({}, { __mode = "k" })
for i = 1, 50 do weak[{}] = i end
collectgarbage(); collectgarbage()
print(next(weak), collectgarbage("count") > 0, collectgarbage("step") ~= nil)
print(pcall(table.concat, { {}, 1 }), pcall(table.sort, { 3, "x", 1 }))
