export function add(line: string): number {
    return line.split(' ').reduce((sum, word) => sum + Number(word), 0);
}
