package vn.donghanh.staff;

/** Trung tâm, phòng, tổ. */
public enum UnitKind {
    CENTRE,
    UNIT,
    TEAM
}
