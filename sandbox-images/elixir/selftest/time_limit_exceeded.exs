defmodule Spin do
  def spin, do: spin()
end

Spin.spin()
