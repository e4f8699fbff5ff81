/**
 * Registers of the forms 09 and 10: models in the community, training for others than the Centre's staff, the people who take part and the money, by source.
 * Everything is appended, never changed: a correction and a withdrawal are one more version. Only numbers of people are kept, and no client is known here.
 */
@NullMarked
package vn.donghanh.reporting.register;

import org.jspecify.annotations.NullMarked;
