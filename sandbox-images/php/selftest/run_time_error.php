<?php
echo "42\n";
throw new Exception('no');
