package vn.donghanh.document.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.printing.PrintedDocument;
import vn.donghanh.printing.PrintedDocument.Letterhead;
import vn.donghanh.printing.PrintedDocument.Signer;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.LetterheadQueries;
import vn.donghanh.staff.StaffQueries;

/** Collects the forms that a case offers, and makes the document of one: what the feature says, under the letterhead of the day. */
@ApplicationScoped
class FormAssembler {
    @Inject
    @Any
    Instance<CaseFormProvider> providers;

    @Inject
    FormVisibility visibility;

    @Inject
    LetterheadQueries letterheads;

    @Inject
    CentreSignerQueries signers;

    @Inject
    FormTexts forms;

    @Inject
    PrintedTexts texts;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Returns nothing to those who read cases without what clients said: on a paper, what they may not read would seem not to be recorded. */
    List<FormOffer> offers(CaseView caseView) {
        if (!user.may(Permission.ALIAS_SEE)) {
            return List.of();
        }
        ReaderScope scope = visibility.scope(caseView);
        return providers.stream()
                .flatMap(provider -> provider.offers(caseView, scope).stream())
                .filter(offer -> visibility.includes(offer.key().kind(), scope))
                .sorted(Comparator.comparing(offer -> offer.key().kind()))
                .toList();
    }

    /** @throws NotFoundException when the case does not offer this form to the user, or nobody of that key signs for the Centre */
    PrintedDocument document(CaseView caseView, PrintFormCommand command, ClientIdentity client) {
        FormKey key = command.key();
        if (offers(caseView).stream().noneMatch(offer -> offer.key().equals(key))) {
            throw new NotFoundException();
        }
        FormContent content = providers.stream()
                .filter(provider -> provider.kinds().contains(key.kind()))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .content(caseView, key, client);
        Instant now = clock.instant();
        List<Signer> signatures = new ArrayList<>(content.signers());
        if (content.signedForCentre()) {
            signatures.add(forms.centre(signers.get(command.signer())));
        }
        return new PrintedDocument(
                letterhead(content, CentreTime.day(now)),
                texts.of("form.name." + key.kind()),
                content.title(),
                content.subject(),
                content.blocks(),
                List.of(),
                signatures,
                content.recipients(),
                texts.of("form.imprint", staff.name(user.id()), texts.moment(now)),
                CentreTime.day(now),
                command.address());
    }

    /** The day is left to be filled in, since it is that of the signature. */
    private Letterhead letterhead(FormContent content, LocalDate today) {
        LetterheadQueries.Head head = letterheads
                .findByDate(today)
                .orElseGet(() -> new LetterheadQueries.Head(
                        texts.of("form.head.blank"), texts.of("form.head.blank"), "", "", "", List.of()));
        String sign = content.sign();
        return new Letterhead(
                head.parentBody(),
                head.centre(),
                sign == null
                        ? null
                        : texts.of("form.head.number", sign, head.sign().isEmpty() ? "" : "-" + head.sign()),
                texts.of(
                        "form.head.dated",
                        head.place().isEmpty() ? texts.of("form.head.place") : head.place(),
                        String.valueOf(today.getYear())));
    }
}
