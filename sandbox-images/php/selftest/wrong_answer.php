<?php
echo "41\n";
