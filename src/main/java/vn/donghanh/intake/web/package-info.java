/**
 * The pages of intake, screening and safe contact. They use only the services and views of the intake and person
 * packages and hold no rules of their own.
 */
package vn.donghanh.intake.web;
