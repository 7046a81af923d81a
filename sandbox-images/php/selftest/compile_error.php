<?php
echo 42
echo "no";
