/**
 * @param {number[]} values
 * @param {number} postage
 * @param {number} most
 * @return {number[][]}
 */
var stampSets = function (values, postage, most) {
  const rest = (position, left, room) => {
    if (left === 0) return [[]];
    if (position === values.length) return [];
    const ways = [];
    for (let count = 0; count <= room && count * values[position] <= left; count++) {
      const stamps = new Array(count).fill(values[position]);
      for (const way of rest(position + 1, left - count * values[position], room - count)) ways.push([...stamps, ...way]);
    }
    return ways;
  };
  return rest(0, postage, most);
};
