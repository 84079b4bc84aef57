// Each colour of a mark is at least 3:1 against its ground, each of a text at least 4.5:1.

/** @typedef {typeof LIGHT} Colors */

export const LIGHT = {
  ground: "#fafaf7", ink: "#20242b", soft: "#565d68", line: "#6d7685", other: "#848b96", ring: "#15181d",
  groups: ["#3177dc", "#e06d00", "#319751", "#da4149", "#8557c8", "#1c989e",
    "#a58108", "#d852a6", "#5d7e28", "#884b35", "#229ac8", "#723c7e"],
  words: ["#2269cd", "#a54e05", "#057d38", "#c42a38", "#8254c4", "#10777c",
    "#7d6008", "#b3308a", "#55751d", "#884b35", "#00709b", "#723c7e"],
  years: ["#4a237a", "#2a4094", "#0a5d84", "#02717a", "#14836b", "#48923f", "#929300"],
};

export const DARK = {
  ground: "#12151a", ink: "#e6e9ee", soft: "#a9b1bd", line: "#8a94a4", other: "#7a828e", ring: "#ffffff",
  groups: ["#63a2fe", "#fea065", "#5ec077", "#f87d7c", "#aa83ea", "#53c1c7",
    "#d0a83e", "#f68bca", "#9dc266", "#c98a72", "#7ad4ff", "#b97fc8"],
  words: ["#8ab6f7", "#f0a470", "#79c88b", "#ee9895", "#c0a6ef", "#5ccdd2",
    "#d6b65c", "#e79cc7", "#a4c778", "#dba38e", "#7ccdf2", "#d3a0df"],
  years: ["#8a63c4", "#5f7dd6", "#1595cd", "#1bb3bd", "#33cfa5", "#9bde82", "#ece36d"],
};

/** The colour of a slot on a scale: "groups", "words" or "years". */
export const colorOf = (colors, scale, slot) => colors[scale][slot] ?? (scale === "words" ? colors.soft : colors.other);
