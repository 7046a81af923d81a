defmodule Deep do
  def depth(0), do: 0
  def depth(n), do: 1 + depth(n - 1)
end

if Deep.depth(100_000) == 100_000, do: IO.puts(42)
