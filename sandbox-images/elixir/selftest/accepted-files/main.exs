Code.require_file("adder.exs", __DIR__)

[a, b] = IO.gets("") |> String.split() |> Enum.map(&String.to_integer/1)
IO.puts(apply(Adder, :add, [a, b]))
