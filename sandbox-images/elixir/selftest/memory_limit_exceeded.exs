defmodule Hold do
  def hold(held), do: hold([:binary.copy("x", 1_048_576) | held])
end

Hold.hold([])
