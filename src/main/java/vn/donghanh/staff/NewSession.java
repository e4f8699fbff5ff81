package vn.donghanh.staff;

import org.jspecify.annotations.Nullable;

/** A session that has just begun: its token and the display preferences of its owner (null for no preference). */
public record NewSession(String token, String username, @Nullable String language, @Nullable String theme) {
    @Override
    public String toString() {
        return "a session of " + username;
    }
}
