package vn.donghanh.shared;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;

/** Stops the start before any bean exists when a setting is missing or wrong. */
public class SettingsCheck implements Extension {
    void check(@Observes BeforeBeanDiscovery start) {
        List<String> complaints = new Settings().complaints();
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("Đồng Hành does not start. " + String.join(" ", complaints));
        }
    }
}
