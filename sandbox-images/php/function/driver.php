<?php
// Calls the solver's code: reads the arguments from standard input, writes the answer to descriptor 3, once, when all is done.
class ListNode {
    public $val = 0;
    public $next = null;

    function __construct($val = 0, $next = null) {
        $this->val = $val;
        $this->next = $next;
    }
}

class TreeNode {
    public $val = 0;
    public $left = null;
    public $right = null;

    function __construct($val = 0, $left = null, $right = null) {
        $this->val = $val;
        $this->left = $left;
        $this->right = $right;
    }
}

/** The solver's code gave what its type does not hold. */
class JudgeUnfit extends Exception {}

/** The solver's code has no such class or method. */
class JudgeMissing extends Exception {}

final class JudgeDriver {
    const FILE = 'solution.php';
    const PLAN = <<<'PLAN'
@PLAN@
PLAN;

    private $data;
    private $at = 0;
    private $out = 'A';

    private function take($form, $size) {
        $this->at += $size;
        return unpack($form, $this->data, $this->at - $size)[1];
    }

    private function count() {
        return $this->take('V', 4);
    }

    private function read($type) {
        if (str_ends_with($type, '[]')) {
            $items = [];
            $item = substr($type, 0, -2);
            for ($left = $this->count(); $left > 0; $left--) $items[] = $this->read($item);
            return $items;
        }
        switch ($type) {
            case 'integer':
            case 'long':
                return $this->take('P', 8);
            case 'double':
                return $this->take('e', 8);
            case 'boolean':
                return $this->take('C', 1) === 1;
            case 'character':
                return chr($this->count());
            case 'string':
                $length = $this->count();
                $this->at += $length;
                return substr($this->data, $this->at - $length, $length);
            case 'ListNode':
                $first = new ListNode();
                $last = $first;
                for ($left = $this->count(); $left > 0; $left--) {
                    $last->next = new ListNode($this->take('P', 8));
                    $last = $last->next;
                }
                return $first->next;
            default:
                return $this->tree();
        }
    }

    private function tree() {
        $count = $this->count();
        $parents = [];
        $root = null;
        for ($n = 0; $n < $count; $n++) {
            $node = $this->take('C', 1) === 1 ? new TreeNode($this->take('P', 8)) : null;
            if ($n === 0) $root = $node;
            elseif ($n % 2 === 1) $parents[intdiv($n - 1, 2)]->left = $node;
            else $parents[intdiv($n - 1, 2)]->right = $node;
            if ($node !== null) $parents[] = $node;
        }
        return $root;
    }

    private static function text($words) {
        return pack('V', strlen($words)) . $words;
    }

    private static function shown($value) {
        $words = is_object($value) ? 'an object' : (is_float($value) ? var_export($value, true) : json_encode($value, JSON_PARTIAL_OUTPUT_ON_ERROR));
        return (strlen($words) > 60 ? substr($words, 0, 60) . '…' : $words) . ' (' . get_debug_type($value) . ')';
    }

    private function write($type, $value, $call) {
        $due = function ($fits) use ($type, $value, $call) {
            if (!$fits) throw new JudgeUnfit("$call returned " . self::shown($value) . " where $type is due");
        };
        if (str_ends_with($type, '[]')) {
            $due(is_array($value));
            $this->out .= pack('V', count($value));
            $item = substr($type, 0, -2);
            foreach ($value as $one) $this->write($item, $one, $call);
            return;
        }
        switch ($type) {
            case 'integer':
            case 'long':
                $due(is_int($value));
                $this->out .= pack('P', $value);
                break;
            case 'double':
                $due(is_float($value) || is_int($value));
                $this->out .= pack('e', $value);
                break;
            case 'boolean':
                $due(is_bool($value));
                $this->out .= $value ? "\1" : "\0";
                break;
            case 'character':
                $due(is_string($value) && strlen($value) === 1);
                $this->out .= pack('V', ord($value));
                break;
            case 'string':
                $due(is_string($value));
                $this->out .= self::text($value);
                break;
            case 'ListNode':
                $values = [];
                for ($node = $value; $node !== null; $node = $node->next) {
                    $due($node instanceof ListNode);
                    $values[] = $node->val;
                }
                $this->write('integer[]', $values, $call);
                break;
            default:
                $nodes = [$value];
                for ($n = 0; $n < count($nodes); $n++) {
                    $due($nodes[$n] === null || $nodes[$n] instanceof TreeNode);
                    if ($nodes[$n] !== null) array_push($nodes, $nodes[$n]->left, $nodes[$n]->right);
                }
                $this->out .= pack('V', count($nodes));
                foreach ($nodes as $node) {
                    $this->out .= $node === null ? "\0" : "\1";
                    if ($node !== null) $this->write('integer', $node->val, $call);
                }
        }
    }

    private function given($types) {
        return array_map(fn($type) => $this->read($type), $types);
    }

    private function answer() {
        $plan = json_decode(self::PLAN, true);
        $methods = $plan['methods'];
        $class = $plan['class'] !== '' ? $plan['class'] : 'Solution';
        if (!class_exists($class, false)) throw new JudgeMissing("there is no class $class");
        foreach ($methods as $method) {
            if (!method_exists($class, $method['name'])) throw new JudgeMissing("the class $class has no method {$method['name']}");
        }
        if ($plan['class'] !== '') {
            $calls = $this->count();
            $object = new $class(...$this->given($plan['constructor']));
            while ($calls-- > 0) {
                $method = $methods[$this->count()];
                $result = $object->{$method['name']}(...$this->given($method['params']));
                if ($method['returns'] !== 'void') $this->write($method['returns'], $result, $method['name']);
            }
            return;
        }
        $method = $methods[0];
        $values = $this->given($method['params']);
        // By reference, for a parameter that is changed.
        $passed = [];
        foreach ($values as $n => $_) $passed[] = &$values[$n];
        $object = new $class();
        $result = call_user_func_array([$object, $method['name']], $passed);
        if ($plan['first_k'] || $plan['mutates'] < 0) $this->write($method['returns'], $result, $method['name']);
        if ($plan['mutates'] >= 0) $this->write($method['params'][$plan['mutates']], $values[$plan['mutates']], $method['name']);
    }

    /** The exception as the solver should see it: without the driver's frames. */
    private function explain($error) {
        $line = basename($error->getFile()) === self::FILE ? $error->getLine() : 0;
        $words = get_class($error) . ': ' . $error->getMessage();
        fwrite(STDERR, $words . ($line ? ' in ' . self::FILE . " on line $line" : '') . "\n");
        foreach ($error->getTrace() as $frame) {
            if (!isset($frame['file']) || basename($frame['file']) !== self::FILE) continue;
            if (!$line) $line = $frame['line'];
            fwrite(STDERR, '    ' . self::FILE . ":{$frame['line']}: {$frame['function']}\n");
        }
        $this->out = 'E' . pack('V', $line) . self::text($words);
    }

    function run() {
        $this->data = stream_get_contents(STDIN);
        $code = 0;
        try {
            require __DIR__ . '/' . self::FILE;
            $this->answer();
        } catch (JudgeUnfit $error) {
            $this->out = 'W' . self::text($error->getMessage());
        } catch (JudgeMissing $error) {
            $this->out = 'E' . pack('V', 0) . self::text($error->getMessage());
            $code = 1;
        } catch (Throwable $error) {
            $this->explain($error);
            $code = 1;
        }
        while (ob_get_level() > 0) ob_end_flush();
        flush();
        $channel = fopen('php://fd/3', 'w');
        for ($at = 0; $at < strlen($this->out);) $at += fwrite($channel, substr($this->out, $at, 1 << 20));
        fclose($channel);
        exit($code);
    }
}

(new JudgeDriver())->run();
