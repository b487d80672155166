package org.realign.align;

/** The domains of alignment, reported beside the whole. */
public enum Block {
    SECURITY("security"),
    ECONOMIC("economy"),
    POLITICAL("politics"),
    CLUBS("clubs");

    private final String words;

    Block(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
