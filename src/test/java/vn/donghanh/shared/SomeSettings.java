package vn.donghanh.shared;

import java.util.Map;

/** Settings as an environment would say them. */
public final class SomeSettings {
    private SomeSettings() {}

    public static Settings of(Map<String, String> environment) {
        return new Settings(environment);
    }
}
