package vn.donghanh.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.conference.access.ConferenceInvitee;
import vn.donghanh.conference.access.ConferenceReaderPolicy;
import vn.donghanh.document.form.FormKey;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.document.form.FormOffer;
import vn.donghanh.shared.CentreTime;

/** Offers the minutes that the reader may print, in three statements. None of their texts is opened for that. */
@ApplicationScoped
public class MinutesOfferAssembler {
    @Inject
    ConferenceRepository conferences;

    @Inject
    ConferenceReaderPolicy readers;

    /** Returns the offers, the latest conference first. */
    public List<FormOffer> offers(CaseView caseView, ReaderScope scope) {
        List<CaseConference> all = conferences.findByCase(caseView.id(), ConferenceQueries.MOST);
        List<String> refs = all.stream().map(CaseConference::ref).toList();
        Set<String> written = new HashSet<>(conferences.findWithMinutes(refs));
        Map<String, List<ConferenceInvitee>> invitees = conferences.findInvitees(refs).stream()
                .collect(Collectors.groupingBy(ConferenceInvitee::conferenceRef));
        return all.stream()
                .filter(conference -> written.contains(conference.ref()))
                .filter(conference ->
                        readers.readsTexts(caseView, scope, invitees.getOrDefault(conference.ref(), List.of())))
                .map(conference -> new FormOffer(
                        new FormKey(FormKind.CASE_CONF_MINUTES, conference.ref()),
                        null,
                        CentreTime.day(conference.startsAt())))
                .toList();
    }
}
