package vn.donghanh.partner;

/** A trade in which courses are offered. */
public enum TrainingTrade {
    SEWING,
    HAIR,
    NAIL,
    SPA_MASSAGE,
    COOK,
    BARISTA,
    BAKERY,
    HOSPITALITY,
    HANDICRAFT,
    WEAVING,
    TAILOR_HOIAN,
    AGRI_CROP,
    AGRI_LIVESTOCK,
    AQUA,
    FOOD_PROC,
    ELECTRONICS,
    COMPUTER,
    ONLINE_SALES,
    CAREGIVER,
    DRIVER,
    OTHER
}
