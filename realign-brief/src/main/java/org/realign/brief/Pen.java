package org.realign.brief;

/**
 * Writes the way of a pen as moves from where it is, in tenths: the shortest form that a path has. Places are rounded, not
 * moves, so that no error adds up.
 */
final class Pen {
    private static final double TENTHS = 10;

    private final StringBuilder way = new StringBuilder();
    private long x;
    private long y;
    private char last = ' ';

    /** Goes to a place, {@code m} without and {@code l} with a line. */
    void to(char how, double toX, double toY) {
        long nextX = Math.round(toX * TENTHS);
        long nextY = Math.round(toY * TENTHS);
        // After a first move, and after a line, the letter of a line goes without saying.
        if (how == 'm' || last != 'l') {
            way.append(how);
            last = how;
        } else if (nextX >= x) {
            way.append(' ');
        }
        number(nextX - x);
        if (nextY >= y) {
            way.append(' ');
        }
        number(nextY - y);
        x = nextX;
        y = nextY;
    }

    /** Draws a rectangle from where the pen is, and ends there. */
    void box(double width, double height) {
        long wide = Math.round(width * TENTHS);
        way.append('h');
        number(wide);
        way.append('v');
        number(Math.round(height * TENTHS));
        way.append('h');
        number(-wide);
        way.append('z');
        last = 'z';
    }

    private void number(long tenths) {
        if (tenths < 0) {
            way.append('-');
        }
        long size = Math.abs(tenths);
        if (size >= TENTHS || size == 0) {
            way.append(size / 10);
        }
        if (size % 10 != 0) {
            way.append('.').append(size % 10);
        }
    }

    @Override
    public String toString() {
        return way.toString();
    }
}
