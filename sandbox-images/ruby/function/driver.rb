# Calls the solver's code: reads the arguments from standard input, writes the answer to descriptor 3, once, when all is done.
require 'json'
require 'set'

class ListNode
  attr_accessor :val, :next

  def initialize(val = 0, _next = nil)
    @val = val
    @next = _next
  end
end

class TreeNode
  attr_accessor :val, :left, :right

  def initialize(val = 0, left = nil, right = nil)
    @val = val
    @left = left
    @right = right
  end
end

module JudgeDriver
  PLAN = JSON.parse(<<~'PLAN')
    @PLAN@
  PLAN
  FILE = 'solution.rb'

  # The solver's code gave what its type does not hold.
  class Unfit < StandardError; end

  # The solver's code has no such class or method.
  class Missing < StandardError; end

  class Reader
    def initialize(data)
      @data = data
      @at = 0
    end

    def take(form, size)
      @at += size
      @data.unpack1(form, offset: @at - size)
    end

    def count
      take('L<', 4)
    end

    def ints
      number = count
      values = @data.unpack("q<#{number}", offset: @at)
      @at += 8 * number
      values
    end

    def read(type)
      return ints if %w[integer[] long[]].include?(type)
      return Array.new(count) { read(type[0..-3]) } if type.end_with?('[]')

      case type
      when 'integer', 'long' then take('q<', 8)
      when 'double' then take('E', 8)
      when 'boolean' then take('C', 1) == 1
      when 'character' then [count].pack('U')
      when 'string'
        length = count
        @at += length
        @data.byteslice(@at - length, length).force_encoding('UTF-8')
      when 'ListNode' then ints.reverse.reduce(nil) { |rest, value| ListNode.new(value, rest) }
      else tree
      end
    end

    def tree
      nodes = Array.new(count) { take('C', 1) == 1 ? TreeNode.new(take('q<', 8)) : nil }
      parents = nodes.compact
      nodes.drop(1).each_with_index do |node, n|
        n.even? ? parents[n / 2].left = node : parents[n / 2].right = node
      end
      nodes.first
    end
  end

  module_function

  def text(words)
    bytes = words.encode('UTF-8', invalid: :replace, undef: :replace).b
    [bytes.bytesize].pack('L<') + bytes
  end

  def shown(value)
    words = value.inspect
    "#{words.length > 60 ? "#{words[0, 60]}…" : words} (#{value.class})"
  end

  def write(out, type, value, call)
    due = ->(fits) { raise Unfit, "#{call} returned #{shown(value)} where #{type} is due" unless fits }
    if type.end_with?('[]')
      due.call(value.is_a?(Array))
      out << [value.size].pack('L<')
      return value.each { |item| write(out, type[0..-3], item, call) }
    end
    case type
    when 'integer', 'long'
      due.call(value.is_a?(Integer) && value.bit_length < 64)
      out << [value].pack('q<')
    when 'double'
      due.call(value.is_a?(Float) || value.is_a?(Integer))
      out << [value].pack('E')
    when 'boolean'
      due.call([true, false].include?(value))
      out << [value ? 1 : 0].pack('C')
    when 'character'
      due.call(value.is_a?(String) && value.length == 1)
      out << [value.ord].pack('L<')
    when 'string'
      due.call(value.is_a?(String))
      out << text(value)
    when 'ListNode'
      values = []
      while value
        due.call(value.is_a?(ListNode))
        values << value.val
        value = value.next
      end
      write(out, 'integer[]', values, call)
    else
      nodes = [value]
      n = 0
      while n < nodes.size
        due.call(nodes[n].nil? || nodes[n].is_a?(TreeNode))
        nodes.push(nodes[n].left, nodes[n].right) if nodes[n]
        n += 1
      end
      out << [nodes.size].pack('L<')
      nodes.each do |node|
        out << [node ? 1 : 0].pack('C')
        write(out, 'integer', node.val, call) if node
      end
    end
  end

  def answer(reader, main)
    out = 'A'.b
    methods = PLAN['methods']
    given = ->(types) { types.map { |type| reader.read(type) } }
    unless PLAN['class'].empty?
      raise Missing, "there is no class #{PLAN['class']}" unless Object.const_defined?(PLAN['class'])

      calls = reader.count
      object = Object.const_get(PLAN['class']).new(*given.call(PLAN['constructor']))
      calls.times do
        method = methods[reader.count]
        unless object.respond_to?(method['name'])
          raise Missing, "the class #{PLAN['class']} has no method #{method['name']}"
        end

        result = object.public_send(method['name'], *given.call(method['params']))
        write(out, method['returns'], result, method['name']) unless method['returns'] == 'void'
      end
      return out
    end
    method = methods.first
    raise Missing, "there is no method #{method['name']}" unless main.respond_to?(method['name'], true)

    values = given.call(method['params'])
    index = PLAN['mutates']
    changed = values[index]
    result = main.send(method['name'], *values)
    write(out, method['returns'], result, method['name']) if PLAN['first_k'] == 1 || index.negative?
    write(out, method['params'][index], changed, method['name']) unless index.negative?
    out
  end

  # The exception as the solver should see it: without the driver's frames.
  def explain(error)
    own = (error.backtrace_locations || []).select { |place| place.path == FILE }
    words = "#{error.message} (#{error.class})"
    warn(words)
    own.first(50).each { |place| warn("    from #{place}") }
    'E'.b + [own.empty? ? 0 : own.first.lineno].pack('L<') + text("#{error.class}: #{error.message}")
  end

  def run(main, binding)
    reader = Reader.new($stdin.binmode.read)
    code = 0
    begin
      eval(File.read(File.join(__dir__, FILE), encoding: 'BOM|UTF-8'), binding, FILE, 1)
      said = answer(reader, main)
    rescue SystemExit
      raise
    rescue Unfit => e
      said = 'W'.b + text(e.message)
    rescue Missing => e
      said = 'E'.b + [0].pack('L<') + text(e.message)
      code = 1
    rescue Exception => e
      said = explain(e)
      code = 1
    end
    $stdout.flush
    $stderr.flush
    channel = IO.for_fd(3, 'wb')
    channel.write(said)
    channel.flush
    exit!(code)
  end
end

JudgeDriver.run(self, TOPLEVEL_BINDING)
