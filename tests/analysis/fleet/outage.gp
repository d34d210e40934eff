# SPDX-License-Identifier: MIT
# Draws an outage: the requests of each second in `data`, the outage's length in `minutes`.
set terminal svg size 720,300 background rgb 'white' font 'sans-serif,12'
set border 3
set tics nomirror out
set xlabel 'minutes since the outage began'
set ylabel 'requests a second'
set xrange [-15:85]
set yrange [0:*]
set key top right samplen 1
set object rectangle from 0,graph 0 to minutes,graph 1 behind \
    fillcolor rgb '#eeeeee' fillstyle solid noborder
plot data using 1:2 with impulses linecolor rgb '#cc4433' title 'without jitter', \
     data using 1:3 with lines linewidth 2 linecolor rgb '#2255aa' title 'with jitter'
