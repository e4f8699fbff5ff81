package vn.donghanh.shared;

import java.util.Map;

/** Settings as an environment would say them. */
public final class SettingsFixture {
    private SettingsFixture() {}

    public static Settings of(Map<String, String> environment) {
        return new Settings(environment);
    }
}
