require_relative 'adder'
puts add(gets)
