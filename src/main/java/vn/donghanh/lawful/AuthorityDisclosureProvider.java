package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.ExternalDisclosureProvider;
import vn.donghanh.shared.CentreTime;

/** Provides answers to authorities for the register of disclosures of a case. */
@ApplicationScoped
class AuthorityDisclosureProvider implements ExternalDisclosureProvider {
    private static final int MOST = 100;

    @Inject
    LawfulRequestRepository requests;

    @Inject
    LawfulRequestCipher cipher;

    @Inject
    Clock clock;

    @Override
    public List<ExternalDisclosure> findExternalDisclosures(CaseView caseView) {
        List<LawfulRequest> answered = requests.findDecided(caseView.id(), MOST).stream()
                .filter(lawfulRequest -> lawfulRequest.status() == LawfulStatus.ANSWERED)
                .toList();
        Map<String, LawfulLetter> letters =
                requests.findLetters(answered.stream().map(LawfulRequest::ref).toList());
        return answered.stream()
                .filter(lawfulRequest -> letters.containsKey(lawfulRequest.ref()))
                .map(lawfulRequest ->
                        disclosure(lawfulRequest, Objects.requireNonNull(letters.get(lawfulRequest.ref()))))
                .toList();
    }

    private ExternalDisclosure disclosure(LawfulRequest lawfulRequest, LawfulLetter letter) {
        ClientNotice notice = Objects.requireNonNull(lawfulRequest.notice());
        return new ExternalDisclosure(
                cipher.open(
                        "authority",
                        lawfulRequest.ref(),
                        lawfulRequest.question().authoritySealed()),
                cipher.open(letter).number(),
                letter.items().stream().map(item -> "DisclosedItem." + item).toList(),
                "lawful.ground",
                Objects.requireNonNull(lawfulRequest.decision()).decidedAt(),
                letter.signedBy(),
                "ClientNotificationStatus." + notice.statusOn(CentreTime.today(clock)),
                "/lawful/given/");
    }
}
