package vn.donghanh.staff;

import org.jspecify.annotations.Nullable;

/** A session that has just begun: its token, and how its owner likes the screens (null: no wish). */
public record NewSession(String token, String username, @Nullable String language, @Nullable String theme) {
    @Override
    public String toString() {
        return "a session of " + username;
    }
}
