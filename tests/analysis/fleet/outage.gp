# SPDX-License-Identifier: MIT
# Draws an outage of so many `minutes`: `data` has the requests a second, `plain` and `jittered` the
# most of them as text. The colours are seen on white and on black.
set terminal svg size 800,360 font 'Helvetica,Arial,sans-serif,13'
grey = '#848d97'; red = '#e5534b'; blue = '#388bfd'
set title '100,000 devices and an outage of an hour' textcolor rgb grey
set border 3 linecolor rgb grey
set tics nomirror out textcolor rgb grey
set xlabel 'minutes since the outage began' textcolor rgb grey
set ylabel 'requests a second' textcolor rgb grey
set xrange [-15:85]
set yrange [0:80000]
set xtics 15
set ytics ('0' 0, '20,000' 20000, '40,000' 40000, '60,000' 60000, '80,000' 80000)
set grid ytics linecolor rgb grey linewidth 0.3
unset key
set object rectangle from 0,graph 0 to minutes,graph 1 behind \
    fillcolor rgb grey fillstyle transparent solid 0.15 noborder
set label 'the token endpoint answers 503' at minutes/2,76500 center textcolor rgb grey
set label 'without jitter' at minutes+1.5,62000 textcolor rgb red
set label plain.' at most' at minutes+1.5,56500 textcolor rgb red
set label 'with jitter' at minutes+1.5,14500 textcolor rgb blue
set label jittered.' at most' at minutes+1.5,9000 textcolor rgb blue
plot data using 1:2 with impulses linewidth 1.2 linecolor rgb red, \
     data using 1:3 with lines linewidth 2 linecolor rgb blue
