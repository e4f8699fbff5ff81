package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import vn.donghanh.person.profile.PersonProfileService;

/** Records the profiles of demo clients. */
@ApplicationScoped
class DemoProfiles {
    private final Map<String, DemoProfile> profiles = DemoProfile.byClient();

    @Inject
    PersonProfileService service;

    void record(DemoScenario scenario) {
        DemoProfile profile =
                Objects.requireNonNull(profiles.get(scenario.client().key()));
        service.record(scenario.number(), profile.answers(), 0);
    }
}
