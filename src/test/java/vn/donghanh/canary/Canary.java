package vn.donghanh.canary;

/**
 * A text that stands nowhere else.
 *
 * @param field where it is typed: the page's file and the control's id, {@code intake/ordinary.xhtml#name}
 * @param open it may stand open in the database, because it says nothing of a client
 * @param words Vietnamese words with their tones, or nothing where only figures or plain letters fit
 * @param mark plain letters or figures: so many that none is there by chance
 */
public record Canary(String field, boolean open, String words, String mark) {
    /** As it is typed. */
    public String text() {
        return words.isEmpty() ? mark : words + " " + mark;
    }

    /** The control that it is typed into. */
    public String control() {
        return field.substring(field.indexOf('#') + 1);
    }

    @Override
    public String toString() {
        return "‘" + text() + "’ of " + field;
    }
}
