package vn.donghanh.document.inspection;

import java.awt.Rectangle;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An area of a page that must not be seen, in per cent of the page.
 *
 * @param page from 1
 */
public record RedactionBox(int page, int left, int top, int width, int height) implements Serializable {
    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,3})\\s*:\\s*([0-9]{1,3})\\s+([0-9]{1,3})\\s+([0-9]{1,3})\\s+([0-9]{1,3})");
    private static final int WHOLE = 100;

    /** Reads an area as people write it: page, colon, left, top, width, height. Empty when it lies outside the page. */
    public static Optional<RedactionBox> parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        RedactionBox box = new RedactionBox(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)),
                Integer.parseInt(parts.group(5)));
        return Optional.of(box).filter(RedactionBox::isOnThePage);
    }

    private boolean isOnThePage() {
        return page > 0 && width > 0 && height > 0 && left + width <= WHOLE && top + height <= WHOLE;
    }

    /** Returns the area on a picture of this size, rounded outwards. */
    Rectangle on(int pictureWidth, int pictureHeight) {
        int x = left * pictureWidth / WHOLE;
        int y = top * pictureHeight / WHOLE;
        int right = ((left + width) * pictureWidth + WHOLE - 1) / WHOLE;
        int bottom = ((top + height) * pictureHeight + WHOLE - 1) / WHOLE;
        return new Rectangle(x, y, right - x, bottom - y);
    }
}
