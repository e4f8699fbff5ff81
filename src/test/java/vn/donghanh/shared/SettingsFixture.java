package vn.donghanh.shared;

import java.util.Map;

/** Creates settings from a map of environment variables. */
public final class SettingsFixture {
    private SettingsFixture() {}

    public static Settings of(Map<String, String> environment) {
        return new Settings(environment);
    }
}
