// SPDX-License-Identifier: MIT
// Prints a table for people: text to the left, numbers to the right.

export function table(head, rows) {
    const cells = [head, ...rows].map((row) => row.map(String));
    const widths = head.map((_, i) => Math.max(...cells.map((row) => row[i].length)));
    const isNumber = head.map((_, i) => rows.every((row) => /^[-\d.]/.test(row[i])));
    for (const row of cells)
        console.log('  ' + row.map((cell, i) => isNumber[i] ? cell.padStart(widths[i])
            : cell.padEnd(widths[i])).join('  ').trimEnd());
}
