package vn.donghanh.legalaid.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.addition.DisclosedNoteProvider;

/** Counts privileged notes that a lawyer was let see, for the register of disclosures. */
@ApplicationScoped
class LegalAidDisclosedNoteProvider implements DisclosedNoteProvider {
    @Inject
    LegalAidNoteRepository notes;

    @Override
    public Map<DisclosureCode, Long> countNotes(Collection<DisclosureCode> codes) {
        return notes.countShared(codes);
    }
}
