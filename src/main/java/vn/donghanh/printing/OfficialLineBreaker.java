package vn.donghanh.printing;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Breaks lines behind spaces, and behind a slash between two words; never within a date, the number of a document or a range such as 16-17. */
final class OfficialLineBreaker implements FSTextBreaker {
    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    /** Returns the next place where a line may end, or -1 when there is none. */
    @Override
    public int next() {
        while (at < text.length()) {
            at++;
            if (mayEndAt(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean mayEndAt(int place) {
        if (place == text.length()) {
            return true;
        }
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        if (before == '/') {
            return place > 1 && Character.isLowerCase(text.charAt(place - 2)) && Character.isLowerCase(after);
        }
        return before == ' ' && after != ' ';
    }
}
