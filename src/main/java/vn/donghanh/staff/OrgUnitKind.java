package vn.donghanh.staff;

/** Trung tâm, phòng, tổ. */
public enum OrgUnitKind {
    CENTRE,
    UNIT,
    TEAM
}
