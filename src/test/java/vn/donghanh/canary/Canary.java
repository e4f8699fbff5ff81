package vn.donghanh.canary;

/**
 * A unique text that is searched for.
 *
 * @param field where it is typed: the page's file and the control's id, {@code intake/ordinary.xhtml#name}
 * @param open whether it may be in plain text in the database, because it says nothing about a client
 * @param words Vietnamese words with their tones, or empty where only digits or plain letters are accepted
 * @param mark plain letters or digits, long enough not to occur by chance
 */
public record Canary(String field, boolean open, String words, String mark) {
    /** The text to type. */
    public String text() {
        return words.isEmpty() ? mark : words + " " + mark;
    }

    /** The id of the control. */
    public String control() {
        return field.substring(field.indexOf('#') + 1);
    }

    @Override
    public String toString() {
        return "‘" + text() + "’ of " + field;
    }
}
