package vn.donghanh.legalaid.note;

import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.PersonRef;

/** The disclosure to which a note belongs once its lawyer may see it: of whom, under which code, to which legal aid centre. */
record NoteAddress(PersonRef person, DisclosureCode code, OrganisationId organisation) {}
