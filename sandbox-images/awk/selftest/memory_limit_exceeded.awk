BEGIN { s = "xxxxxxxxxxxxxxxx"; while (1) { s = s s; held[n++] = s } }
