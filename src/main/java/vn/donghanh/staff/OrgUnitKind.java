package vn.donghanh.staff;

/** Level of an organisational unit: trung tâm, phòng, tổ. */
public enum OrgUnitKind {
    CENTRE,
    UNIT,
    TEAM
}
