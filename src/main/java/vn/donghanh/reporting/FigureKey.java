package vn.donghanh.reporting;

import java.io.Serializable;
import java.util.regex.Pattern;
import vn.donghanh.shared.NotFoundException;

/**
 * The key of a figure in a URL that lists its cases: {@code open}, {@code service.HEALTH}, {@code stage.PLAN}.
 *
 * @param part row of the figure; empty when the figure has no rows
 */
public record FigureKey(String figure, String part) implements Serializable {
    private static final Pattern KEY = Pattern.compile("[a-z]{3,12}(\\.[A-Za-z0-9_.]{1,60})?");

    /** @throws NotFoundException when the key is malformed */
    public static FigureKey parse(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new NotFoundException();
        }
        String[] parts = key.split("\\.", 2);
        return new FigureKey(parts[0], parts.length == 1 ? "" : parts[1]);
    }
}
