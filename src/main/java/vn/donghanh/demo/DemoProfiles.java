package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.casefile.draft.SaveCaseDraftCommand;
import vn.donghanh.person.profile.FormOfAddressService;
import vn.donghanh.person.profile.PersonProfileService;
import vn.donghanh.person.profile.ProfileAnswer;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.SealedJson;

/** Records the profiles of demo clients, and how a client without one wishes to be addressed. */
@ApplicationScoped
class DemoProfiles implements DemoScenarioRunner.Part {
    private final Map<String, DemoProfile> profiles = DemoProfile.byClient();

    @Inject
    PersonProfileService service;

    @Inject
    FormOfAddressService addresses;

    @Inject
    CaseDraftService drafts;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("profile", (scenario, step) -> record(scenario)),
                Map.entry("profile-draft", this::saveDraft),
                Map.entry("address", this::recordAddress));
    }

    /** Leaves a changed place to live and a former occupation unsent, as the page's script keeps them. */
    void saveDraft(DemoScenario scenario, DemoStep step) {
        drafts.save(new SaveCaseDraftCommand(
                scenario.number(),
                CaseDraftForm.PROFILE,
                SealedJson.write(Map.of(
                        ProfileField.HOUSING.name(), List.of(step.detail()), "occupation", List.of(step.words()))),
                RandomReference.random()));
    }

    /** Records the form of address that the client wishes: the code of a {@code FormOfAddress}. */
    void recordAddress(DemoScenario scenario, DemoStep step) {
        addresses.record(scenario.number(), ProfileAnswer.of(step.detail()));
    }

    void record(DemoScenario scenario) {
        DemoProfile profile =
                Objects.requireNonNull(profiles.get(scenario.client().key()));
        service.record(scenario.number(), profile.answers(), 0);
    }
}
