package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.consent.GivenElsewhere;

/** Answers to authorities in the client's own register of who was told what. */
@ApplicationScoped
class LawfulDisclosures implements GivenElsewhere {
    private static final int MOST = 100;

    @Inject
    LawfulRequests requests;

    @Inject
    LawfulSeals seals;

    @Override
    public List<Given> given(CaseView file) {
        List<LawfulRequest> answered = requests.decidedAbout(file.id(), MOST).stream()
                .filter(one -> one.status() == LawfulStatus.ANSWERED)
                .toList();
        Map<String, LawfulLetter> letters =
                requests.letters(answered.stream().map(LawfulRequest::ref).toList());
        return answered.stream()
                .filter(one -> letters.containsKey(one.ref()))
                .map(one -> given(one, Objects.requireNonNull(letters.get(one.ref()))))
                .toList();
    }

    private Given given(LawfulRequest one, LawfulLetter letter) {
        ClientNotice notice = Objects.requireNonNull(one.notice());
        return new Given(
                seals.open("authority", one.ref(), one.question().authoritySealed()),
                seals.open(letter).number(),
                letter.items().stream().map(item -> "AnswerItem." + item).toList(),
                "lawful.ground",
                Objects.requireNonNull(one.decision()).decidedAt(),
                letter.signedBy(),
                "Telling." + notice.telling(),
                "/lawful/given/");
    }
}
