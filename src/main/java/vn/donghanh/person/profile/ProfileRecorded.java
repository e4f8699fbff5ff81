package vn.donghanh.person.profile;

import vn.donghanh.shared.PersonRef;

/** Event: a profile was recorded. Observed within the same transaction; carries only what reports count in clear. */
public record ProfileRecorded(PersonRef person, CountedSex sex, EducationBand education) {}
