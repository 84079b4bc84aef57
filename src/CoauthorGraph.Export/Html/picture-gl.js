import { CanvasPen, OUTLINED_FROM } from "./picture-pens.js";

// Lines and discs by WebGL 2, each as a square whose pixels ask how far from it they are; names stay the canvas's.

const CORNERS = new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]);

const HEAD = `#version 300 es
precision highp float;
uniform vec2 u_size;
vec4 placed(vec2 at) { return vec4(at.x / u_size.x * 2.0 - 1.0, 1.0 - at.y / u_size.y * 2.0, 0.0, 1.0); }
`;

const LINE_PLACES = HEAD + `
layout(location = 0) in vec2 a_corner;
layout(location = 1) in vec4 a_ends;
uniform float u_half;
out vec2 v_at;
flat out float v_length;
void main() {
  vec2 along = a_ends.zw - a_ends.xy;
  v_length = length(along);
  along = v_length > 0.0 ? along / v_length : vec2(1.0, 0.0);
  float reach = u_half + 1.0;
  v_at = vec2(a_corner.x < 0.0 ? -reach : v_length + reach, a_corner.y * reach);
  gl_Position = placed(a_ends.xy + along * v_at.x + vec2(-along.y, along.x) * v_at.y);
}`;

const LINE_PIXELS = `#version 300 es
precision highp float;
in vec2 v_at;
flat in float v_length;
uniform float u_half;
uniform vec4 u_color;
out vec4 color;
void main() {
  float away = length(vec2(v_at.x - clamp(v_at.x, 0.0, v_length), v_at.y));
  color = u_color * clamp(u_half + 0.5 - away, 0.0, 1.0);
}`;

const DISC_PLACES = HEAD + `
layout(location = 0) in vec2 a_corner;
layout(location = 1) in vec3 a_disc;
layout(location = 2) in vec4 a_fill;
layout(location = 3) in vec4 a_edge;
out vec2 v_at;
flat out float v_radius;
flat out vec4 v_fill;
flat out vec4 v_edge;
void main() {
  v_radius = a_disc.z;
  v_fill = a_fill;
  v_edge = a_edge;
  v_at = a_corner * (a_disc.z + 1.5);
  gl_Position = placed(a_disc.xy + v_at);
}`;

const DISC_PIXELS = `#version 300 es
precision highp float;
in vec2 v_at;
flat in float v_radius;
flat in vec4 v_fill;
flat in vec4 v_edge;
out vec4 color;
void main() {
  float away = length(v_at);
  vec4 fill = v_fill * clamp(v_radius + 0.5 - away, 0.0, 1.0);
  vec4 edge = v_edge * clamp(1.0 - abs(away - v_radius), 0.0, 1.0);
  color = edge + fill * (1.0 - edge.a);
}`;

function shader(gl, kind, text) {
  const made = gl.createShader(kind);
  gl.shaderSource(made, text);
  gl.compileShader(made);
  return made;
}

/** A program that draws one square an instance, with the columns of an instance as floats. */
class Squares {
  constructor(gl, places, pixels, columns) {
    this.gl = gl;
    this.stride = columns.reduce((sum, size) => sum + size, 0);
    this.program = gl.createProgram();
    gl.attachShader(this.program, shader(gl, gl.VERTEX_SHADER, places));
    gl.attachShader(this.program, shader(gl, gl.FRAGMENT_SHADER, pixels));
    gl.linkProgram(this.program);
    this.size = this.uniform("u_size");
    this.array = gl.createVertexArray();
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, CORNERS, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
    this.buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    let offset = 0;
    columns.forEach((size, i) => {
      gl.enableVertexAttribArray(i + 1);
      gl.vertexAttribPointer(i + 1, size, gl.FLOAT, false, this.stride * 4, offset * 4);
      gl.vertexAttribDivisor(i + 1, 1);
      offset += size;
    });
  }

  uniform(name) { return this.gl.getUniformLocation(this.program, name); }

  draw(values, width, height, ratio) {
    const { gl } = this;
    gl.uniform2f(this.size, width / ratio, height / ratio);
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.STREAM_DRAW);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, values.length / this.stride);
  }
}

const parsed = new Map();

/** A colour written as #rrggbb, of which so much lets through, as the floats that the card multiplies with. */
function floatsOf(color, alpha) {
  let rgb = parsed.get(color);
  if (!rgb) parsed.set(color, rgb = [1, 3, 5].map(at => parseInt(color.slice(at, at + 2), 16) / 255));
  return [rgb[0] * alpha, rgb[1] * alpha, rgb[2] * alpha, alpha];
}

/**
 * Draws on a canvas like another pen, but keeps lines and discs back until something else is drawn, and then has them
 * drawn at once. Where WebGL fails on the way, the canvas does it.
 */
export class GlPen extends CanvasPen {
  /** @type {{color: string, width: number, alpha: number, ends: number[]}[]} */
  #lines = [];
  /** @type {[string, number, string, number[]][]} */
  #discs = [];

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {WebGL2RenderingContext} gl of a canvas of its own
   */
  constructor(context, gl) {
    super(context);
    this.gl = gl;
    this.lineSquares = new Squares(gl, LINE_PLACES, LINE_PIXELS, [4]);
    this.discSquares = new Squares(gl, DISC_PLACES, DISC_PIXELS, [3, 4, 4]);
    this.half = this.lineSquares.uniform("u_half");
    this.color = this.lineSquares.uniform("u_color");
    gl.enable(gl.BLEND);
  }

  /** The best pen for a canvas that the browser has. */
  static over(context) {
    const gl = document.createElement("canvas").getContext("webgl2", { antialias: false, depth: false });
    const pen = gl && new GlPen(context, gl);
    return pen?.works ? pen : new CanvasPen(context);
  }

  get works() {
    const linked = squares => this.gl.getProgramParameter(squares.program, this.gl.LINK_STATUS);
    return !this.gl.isContextLost() && linked(this.lineSquares) && linked(this.discSquares);
  }

  lines(color, width, alpha, ends) {
    if (this.#discs.length) this.flush();
    this.#lines.push({ color, width, alpha, ends });
  }

  discs(color, alpha, edge, circles) { this.#discs.push([color, alpha, edge, circles]); }

  ring(color, width, circle) { this.flush(); super.ring(color, width, circle); }

  text(text) { this.flush(); super.text(text); }

  flush() {
    const lines = this.#lines, discs = this.#discs;
    if (!lines.length && !discs.length) return;
    this.#lines = []; this.#discs = [];
    if (this.#draw(lines, discs)) return;
    for (const { color, width, alpha, ends } of lines) super.lines(color, width, alpha, ends);
    for (const disc of discs) super.discs(...disc);
  }

  #draw(lines, discs) {
    const { gl, context } = this, { width, height } = context.canvas, ratio = context.getTransform().a;
    gl.canvas.width = width; gl.canvas.height = height;
    if (gl.isContextLost() || gl.drawingBufferWidth !== width || gl.drawingBufferHeight !== height) return false;
    gl.viewport(0, 0, width, height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    this.#drawLines(lines, width, height, ratio);
    this.#drawDiscs(discs, width, height, ratio);
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(/** @type {HTMLCanvasElement} */ (gl.canvas), 0, 0);
    context.restore();
    return true;
  }

  // Where lines cross, the denser one is seen: a crowd of pale ones stays pale.
  #drawLines(lines, width, height, ratio) {
    const { gl } = this;
    gl.useProgram(this.lineSquares.program);
    gl.blendEquation(gl.MAX);
    gl.blendFunc(gl.ONE, gl.ONE);
    for (const line of lines) {
      gl.uniform1f(this.half, line.width / 2);
      gl.uniform4fv(this.color, floatsOf(line.color, line.alpha));
      this.lineSquares.draw(new Float32Array(line.ends), width, height, ratio);
    }
  }

  #drawDiscs(discs, width, height, ratio) {
    const { gl } = this, values = [];
    gl.useProgram(this.discSquares.program);
    gl.blendEquation(gl.FUNC_ADD);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    for (const [color, alpha, edge, circles] of discs) {
      const fill = floatsOf(color, alpha), clear = floatsOf(edge, 0), outline = floatsOf(edge, alpha);
      for (let i = 0; i < circles.length; i += 3) {
        const r = circles[i + 2];
        values.push(circles[i], circles[i + 1], r, ...fill, ...(r >= OUTLINED_FROM ? outline : clear));
      }
    }
    if (values.length) this.discSquares.draw(new Float32Array(values), width, height, ratio);
  }
}
