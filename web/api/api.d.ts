// Written by npm run openapi; of the document e540575caae97621430ed1bbde81f257f0c87ddf091c96f21d11959b12c36066
export interface paths {
    "/api/sentences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sentences of your units, all or those that a name or a case number finds */
        get: operations["SentencesController_list"];
        put?: never;
        /** Register a sentence from the order to execute it */
        post: operations["SentencesController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentence-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same with what is looked for in the body, and how many there are in all
         * @description `q` finds by parts of a name, of a case number or of an id, and by the whole account or name of a caseworker. `totalIsLeast`: more may fit than a search goes through; say more.
         */
        post: operations["SentencesController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Read one sentence: state, dates with reasons, eligibility, deadlines */
        get: operations["SentencesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a move to another regime, the refusal of one, or staying */
        post: operations["DecisionsController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve, refuse or send back a proposal that somebody else made */
        post: operations["DecisionsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/proposals/{proposalId}/awaiting-place": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                proposalId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register that an approved move waits for a place */
        post: operations["PlacesController_wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/proposals/{proposalId}/place-found": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                proposalId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register that a place was found: the move takes effect on its day */
        post: operations["PlacesController_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/breaches": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a breach; the answer says which responses are open */
        post: operations["BreachesController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/breaches/{breachId}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                breachId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide the response to a breach that somebody else registered */
        post: operations["BreachesController_respond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/failures-to-appear": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register that the person did not come on the day; the clock stands still from it */
        post: operations["AppearancesController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breaches/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the kinds of breach that have a name; others are as good */
        get: operations["BreachKindsController_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/court-prolongations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the court prolonged preventive detention */
        post: operations["CourtController_prolong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/prolongation-cases": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the prosecution has brought a case of prolongation */
        post: operations["CourtController_bringCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/court-rulings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what the court ruled on a petition after a breach of probation */
        post: operations["CourtController_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/remand-credits": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Credit days of remand found since the registration */
        post: operations["CourtController_credit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/own-petitions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the person asks for release on probation */
        post: operations["DetentionController_petition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/own-petitions/{petitionId}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                petitionId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the petition was sent to the prosecution */
        post: operations["DetentionController_forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/probation-extensions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the court extended the probation, to at most five years in all */
        post: operations["DetentionController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/recalls": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a person on probation back to prison without a court */
        post: operations["DetentionController_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/recall-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse the person’s own request to be taken back */
        post: operations["DetentionController_refuseRecall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sanctions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sanctions that are no imprisonment: their terms, stages and steps */
        get: operations["SanctionTablesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a step of a sanction; which are open, and what each asks, is in its table */
        post: operations["StepsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/steps/{stepId}/retraction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                stepId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a step was recorded by mistake: it counts no more */
        post: operations["StepsController_retract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register an escape, absconding, or a failure to return */
        post: operations["AbsencesController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/absences/{absenceId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                absenceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register that the person is back */
        post: operations["AbsencesController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/interruptions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Interrupt the sentence */
        post: operations["AbsencesController_interrupt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/interruptions/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse an application for an interruption, or for a longer one; the person may complain */
        post: operations["AbsencesController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/interruptions/{absenceId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                absenceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the interruption */
        post: operations["AbsencesController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/interruptions/{absenceId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                absenceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extend the interruption, by at most four weeks at a time */
        post: operations["AbsencesController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/interruptions/{absenceId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                absenceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back the rest of the interruption: the person must return the same day */
        post: operations["AbsencesController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant leave, within the days that the law gives in a year */
        post: operations["LeavesController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/leaves/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse an application for leave; the person may complain within seven days of being told */
        post: operations["LeavesController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/leaves/{leaveId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                leaveId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register the return from leave, in time or late, or that there was none */
        post: operations["LeavesController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/leaves/{leaveId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                leaveId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back the rest of a leave; whoever is out must return the same day */
        post: operations["LeavesController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/monitoring-information": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the information letter has come to whoever is summoned */
        post: operations["MonitoringController_inform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/monitoring-applications": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record an application to serve the whole sentence on electronic monitoring */
        post: operations["MonitoringController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/monitoring-applications/{applicationId}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                applicationId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant the application: the sentence begins on monitoring, where every gate is passed */
        post: operations["MonitoringController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/monitoring-applications/{applicationId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                applicationId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse the application: the summons goes on, and the person may complain */
        post: operations["MonitoringController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/postponements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put off the first day of whoever is summoned, on a ground of the law */
        post: operations["PostponementsController_postpone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/postponements/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse an application to put off the first day; the person may complain */
        post: operations["PostponementsController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend the probation from today, because of a breach for which the court may be asked */
        post: operations["SuspensionsController_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/suspensions/{suspensionId}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                suspensionId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the probation run again, where no petition comes of it */
        post: operations["SuspensionsController_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/conditions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a condition of the catalogue, or the next version of one */
        post: operations["ConditionsController_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/conditions/{conditionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                conditionId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a condition
         * @description The id of one that came with a proposal is `<proposalId>/<code>`: in the path `<proposalId>~<code>`.
         */
        post: operations["ConditionsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a consent to serving at home, or one given anew */
        post: operations["HomeController_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/consents/{consentId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                consentId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a consent; what was approved on it is set aside
         * @description The id of one that came with a proposal is `<proposalId>/consent/<n>`: in the path `<proposalId>~consent~<n>`; 0 is the convicted person, 1 and on the cohabitants in their order.
         */
        post: operations["HomeController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/timetables": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the hours of the week away from home, instead of those before */
        post: operations["HomeController_timetable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the weekly meeting with whoever serves at home, held or missed */
        post: operations["HomeController_meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a new charge; monitoring approved without special reasons is set aside */
        post: operations["ChargesController_charge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/charges/{chargeId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                chargeId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what became of a charge */
        post: operations["ChargesController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/expulsion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record an expulsion, or that it has become final */
        post: operations["ChargesController_expel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/expulsion/lift": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the expulsion no longer stands */
        post: operations["ChargesController_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a review that was due has been held */
        post: operations["ReviewsController_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the person was told of a decision: the time to complain begins */
        post: operations["ReviewsController_notify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a complaint about a decision */
        post: operations["ComplaintsController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/complaints/{complaintId}/interim-reply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                complaintId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the complainant that the decision takes longer, and perhaps until when */
        post: operations["ComplaintsController_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/complaints/{complaintId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                complaintId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide a complaint, one level above the decision */
        post: operations["ComplaintsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct a recorded fact by an event that points at the wrong one */
        post: operations["CorrectionsController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/corrections/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a request to rectify a recorded fact: the person may complain within three weeks */
        post: operations["CorrectionsController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/rule-set": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the sentence go on under another rule set */
        post: operations["CorrectionsController_adopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the sentence by death, pardon, limitation, transfer abroad or hand-over to health care */
        post: operations["CorrectionsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/exclusions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exclude from the company of others, with reasons, and why nothing less would do */
        post: operations["ExclusionsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/exclusions/{exclusionId}/continue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                exclusionId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A higher level finds that it goes on being necessary */
        post: operations["ExclusionsController_goesOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/exclusions/{exclusionId}/supervisions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                exclusionId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody looked after the person */
        post: operations["ExclusionsController_supervise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/exclusions/{exclusionId}/council": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                exclusionId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The Supervisory Council was told of an exclusion of more than thirty days */
        post: operations["ExclusionsController_council"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/exclusions/{exclusionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                exclusionId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it */
        post: operations["ExclusionsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/guardians": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record who acts for the person */
        post: operations["GuardiansController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/guardians/{guardianId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                guardianId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that somebody no longer acts for the person */
        post: operations["GuardiansController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan work, education, a programme or treatment, and who gives it */
        post: operations["ActivitiesController_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/activities/{activityId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The activity has ended */
        post: operations["ActivitiesController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/activities/{activityId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person came on a day, was excused, or refused, which is a breach for somebody else to answer */
        post: operations["ActivitiesController_attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/data-consents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person was asked for a consent and gave or declined it: to say no has no consequence */
        post: operations["DataConsentsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/data-consents/{consentId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                consentId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The consent is withdrawn: what was answered under it is deleted */
        post: operations["DataConsentsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What the person answered about their needs */
        get: operations["DataConsentsController_needs"];
        put?: never;
        /** Assess needs, by a consent that stands */
        post: operations["DataConsentsController_assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/sharings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what was told to a provider, why and to whom, by a consent that stands */
        post: operations["DataConsentsController_share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/contact-officers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appoint a contact officer, from today until another is appointed */
        post: operations["ReintegrationController_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a future plan or an implementation plan */
        post: operations["ReintegrationController_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/plans/{planId}/goals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                planId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a goal, with who sees to it and when somebody looks whether it is reached */
        post: operations["ReintegrationController_goal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/goals/{goalId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                goalId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The goal was reached or given up, or was recorded by mistake */
        post: operations["ReintegrationController_settleGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/plans/{planId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                planId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The plan was gone through with the person; without a next day it ends */
        post: operations["ReintegrationController_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/release-preparation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin with the checklist before release */
        post: operations["ReintegrationController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/release-preparation/items": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A point of the checklist is arranged, not needed, or declined by the person */
        post: operations["ReintegrationController_settleItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/release-preparation/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A point of the checklist does not hold after all */
        post: operations["ReintegrationController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/information": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Information that nobody had verified when it came, with its source and what became of it */
        get: operations["RetentionController_list"];
        put?: never;
        /** Record information that nobody has verified: it is kept for four months at most */
        post: operations["RetentionController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/information/{informationId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                informationId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was verified, a decision rests on it, or it is deleted */
        post: operations["RetentionController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/monitoring-data-deletion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The data of electronic monitoring were deleted where they are */
        post: operations["RetentionController_deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/restriction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restrict the case strictly: others at the unit see a row and nothing of it */
        post: operations["CaseAccessController_restrict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/restriction/lift": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift the restriction, with the reason */
        post: operations["CaseAccessController_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/conflicts-of-interest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bar the case to an account whose own or whose relative’s it is */
        post: operations["CaseAccessController_bar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/conflicts-of-interest/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The case is no longer barred to an account */
        post: operations["CaseAccessController_unbar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/emergency-access": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a case of another unit, or a restricted one, in an emergency
         * @description Open to whoever may work on cases, also beyond their units, and never on a case that is barred to them. It ends by itself; the caseworker and the leader are told at once, and a leader reviews it.
         */
        post: operations["CaseAccessController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/emergency-access/{accessId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                accessId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether an emergency access was justified; not whoever used it */
        post: operations["CaseAccessController_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/calculation-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the calculation as it stands: four eyes */
        post: operations["CaseAccessController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose to erase the personal data of a case that ended ten years ago */
        post: operations["ErasuresController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/erasures/{erasureId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                erasureId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm or reject a proposed erasure
         * @description Confirmed by another than proposed it, it destroys the key: nobody can read the personal data again.
         */
        post: operations["ErasuresController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/victims": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Who wants to be told, what they were told, and what they are still to be told */
        get: operations["VictimsController_list"];
        put?: never;
        /** Record whether a victim, or the bereaved, wants to be told, and how they are reached */
        post: operations["VictimsController_wish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/victims/{victimId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                victimId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They want no more notices: how they are reached is forgotten */
        post: operations["VictimsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/victims/{victimId}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                victimId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They were told by telephone or letter */
        post: operations["VictimsController_told"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** The letters that were issued, with the hashes that the log has of them, and those that wait */
        get: operations["LettersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/letters/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        /**
         * A letter as it was issued, byte for byte
         * @description `<letterId>.pdf` or `<letterId>.html`; without an ending, PDF if `Accept` names it, else HTML.
         */
        get: operations["LettersController_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/proposals/{proposalId}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                proposalId: string;
            };
            cookie?: never;
        };
        /** The letter that deciding a pending proposal would lead to today, as a page; nothing is recorded */
        get: operations["LettersController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Read the log of a sentence, with its chain of hashes */
        get: operations["HistoryController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** The sentence as it was known at a moment, for a day */
        get: operations["HistoryController_asOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Recompute every hash of a sentence from the stored bytes */
        get: operations["HistoryController_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** The course of a case in plain words: what happened, and what is to come */
        get: operations["HistoryController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The sentence under another rule set, without some events, or after some commands; nothing is recorded
         * @description A command is the body of its route with what the path says, tagged with its `type`; the `type` of a body itself is `proposal`, `absence`, `ruling` or `leave`. Each is decided on `on` by somebody who may.
         */
        post: operations["HistoryController_whatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/why": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Every date, regime and decision: inputs, rule, result, recomputed now and held against what was stored
         * @description `of` asks for one answer by its id (`date/expectedReleaseDate`, `eligibility/halfway-house`, `decision/<event id>`) or all that begin so. `agrees` is false where an answer does not come out as it was stored; `disagreeing` lists those.
         */
        get: operations["ReasonsController_why"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/why-not": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Which conditions of a regime are not met: since when and by which event, and until when */
        get: operations["ReasonsController_whyNot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/blame": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Which event set each value of a sentence, the calculated dates included
         * @description `path` asks for one value (`dates.expectedReleaseDate`) or all that begin so (`absences`).
         */
        get: operations["ReasonsController_blame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * What is otherwise between two moments, or two beliefs, and which events lie between them
         * @description A belief is what was known at an instant of a day. Before a sentence was known, everything is null; `gained` are events that only the second belief rests on, `lost` those that only the first does.
         */
        get: operations["ReasonsController_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the signed checkpoints of the log, the newest first, and how the notary is */
        get: operations["AuditController_checkpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/checkpoints/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prove that the log of one checkpoint is the beginning of that of a later one (RFC 6962 section 2.1.2) */
        get: operations["AuditController_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/events/{position}/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                position: number;
            };
            cookie?: never;
        };
        /**
         * Prove that an event is in the log that a checkpoint is of (RFC 6962 section 2.1.1)
         * @description `text` is the same as a C2SP tlog-proof: a file that standard tools check.
         */
        get: operations["AuditController_inclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the verification has come, or what the last one of this process found */
        get: operations["AuditController_verification"];
        put?: never;
        /** Recompute every hash of the whole log, in the background */
        post: operations["AuditController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was where on a day, as it was known at an instant; by itself, today as it is known now
         * @description Ordered by unit. `counts` are of the whole list, `behind` says how many events of the log it has not followed yet. Asked for are places of then; whoever does not serve every unit finds the sentences that their units hold now.
         */
        get: operations["RegisterController_register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look for events across the sentences of your units, the latest first
         * @description Says that it happened, when, by whom and of which sentence; what it says stands in the log of the sentence. A page goes through a bounded part of the log: it may be empty and still have a `next`.
         */
        get: operations["EventSearchController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own exports, the latest first; an auditor's list has everybody's */
        get: operations["ExportsController_list"];
        put?: never;
        /**
         * Ask for an export: OCEL 2.0 or XES for process mining, CSV for Excel, PDF/A of one sentence, a signed bundle
         * @description Who asked, for what and why stays on record. Ask `GET /api/exports/{id}` how far it has come.
         */
        post: operations["ExportsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        /** How far an export has come */
        get: operations["ExportsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{exportId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an export; harmless when it is over */
        post: operations["ExportsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{exportId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        /** The file, for whoever asked for it, until it expires */
        get: operations["ExportsController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who looked at what of whom, when and why, the latest first
         * @description Every answer that shows something of a person is on record before it is given. Say why you look with the headers `X-Purpose` (a code) and `X-Access-Reason` (your words, percent-encoded UTF-8; kept with one sentence only, sealed).
         */
        get: operations["AccessController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Who looked, as the person may be told: when, what, from which unit and role, for which purpose */
        get: operations["AccessReportController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/subject-access": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Everything that is kept about the person of a case, as they may read it, who looked included
         * @description JSON, or a page to print if `Accept` names text/html. It goes on record as access for the person.
         */
        get: operations["SubjectAccessController_everything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the deadlines that bind your units, the earliest first */
        get: operations["DeadlinesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the notices of your units, the newest first, with every attempt to deliver them */
        get: operations["NoticesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{key}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a notice again, under the same Message-ID; encode the slashes of its key */
        post: operations["NoticesController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what the machinery could not settle by itself in your units, the oldest first */
        get: operations["FindingsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the subscriptions, without their secrets */
        get: operations["WebhooksController_list"];
        put?: never;
        /** Subscribe a system to notices; the secret is for its eyes only */
        post: operations["WebhooksController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a subscription */
        delete: operations["WebhooksController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count sentences, their deadlines, and how they move on */
        get: operations["StatisticsController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public statistics as last published
         * @description `:` is not shown, for confidentiality; `..` is not measured or not known; `.` there is none.
         */
        get: operations["PublicStatisticsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-statistics.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file: a line for each figure, with semicolons and decimal commas */
        get: operations["PublicStatisticsController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places by unit and regime, who takes them, and who waits
         * @description Counts are of every unit: whoever must find a place elsewhere sees how many there are, and nobody who is there. Those who wait are of your units, by regime and the longest first, each with units that have the regime (those near home first) and what each costs in days, if people go on leaving as they have in a year. Null: it cannot be told.
         */
        get: operations["CapacityController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/capacity/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who said how many places there are, and from when */
        get: operations["CapacityController_places"];
        put?: never;
        /**
         * Say how many places a unit of yours has of a regime, from a day on
         * @description It is added to what was said before, which stays on record; what is said last for a day holds.
         */
        post: operations["CapacityController_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names of the accounts that serve a unit of yours, as far as they have signed in by a browser */
        get: operations["AccountsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the units */
        get: operations["UnitsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        /** What became of a request of yours, by its Idempotency-Key */
        get: operations["CommandsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calculations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calculate every date of a case, and why; one input, or an array of them */
        post: operations["CalculationsController_calculate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every rule set: status, commencement, to whom it applies, and its parameters */
        get: operations["RuleSetsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may ask what, by role
         * @description What is not listed is refused. A case is in addition open only to accounts that serve its unit. `lendable` roles may be lent to whoever stands in; what is `beyondReach` may be asked of cases of other units, as the way in.
         */
        get: operations["PermissionsController_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conditions/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the conditions that the law knows, and where it allows each */
        get: operations["ConditionCatalogueController_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/sentences/{id}/fast-forward": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a sentence forward in time, through every deadline on the way */
        post: operations["TrainingController_fastForward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session. The browser then goes to `redirectTo`, which ends the provider’s too */
        post: operations["AuthController_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. Asking does not prolong the session */
        get: operations["SessionController_show"];
        put?: never;
        /** Stay signed in: begins the idle time anew */
        post: operations["SessionController_prolong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your sessions that have not ended, in whichever browser, the newest first */
        get: operations["SessionController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all your sessions but this one
         * @description Only to whom the identity provider has asked lately who they are: `/auth/login?again=1` sees to it.
         */
        post: operations["SessionController_endOthers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hear of changes by Server-Sent Events
         * @description Of the sentences of your units: `sentence` with `{ sentenceId, version }`, then `deadlines` when lists should be read anew; `reset` when more was missed than is told. The id of each is a position of the log: `Last-Event-ID` goes on after it.
         */
        get: operations["StreamController_listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One list of what must be done, the most urgent first
         * @description Across kinds: proposals to decide, breaches to answer, complaints, waits for a place, deadlines. `scope`: `mine` is what is for your roles, and in a caseworker’s of your own cases; `unit` is what is for your roles; `all` is everything. What you stand in for (`onBehalfOf`), and what has come up to your role because nobody acted, is in the first two too. The counts are of the whole scope, whatever kind, group or page is shown.
         */
        get: operations["WorkController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a deadline on hold until a day; what the law sets refuses it */
        post: operations["HoldsController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sentences/{id}/holds/{holdId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                holdId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a hold before its day */
        post: operations["HoldsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give one case or many to somebody
         * @description Each case is a change of its own with a result of its own: one that is refused holds up no other, and the same key again gives what is left. Tasks and reminders follow at once; whoever gets several is told once.
         */
        post: operations["AssignmentsController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/caseloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who has open cases in your units, and how many */
        get: operations["AssignmentsController_loads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absence-covers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who stands in for you, for whom you do, and, for leaders, all of your units */
        get: operations["CoversController_list"];
        put?: never;
        /**
         * Let somebody stand in for you from one day to another; as a leader, for somebody else
         * @description Work and reminders come to them too. With `role` they also act in your role at that unit, in cases that they may open: only whoever holds a role lends it, never for long, and what they decide for you counts as yours, so that nobody decides what either of you proposed.
         */
        post: operations["CoversController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absence-covers/{coverId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                coverId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Somebody stands in no longer */
        delete: operations["CoversController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How you hear of each kind of notice, and where the law leaves you no choice */
        get: operations["PreferencesController_read"];
        /**
         * Choose how you hear of some kinds; the others stay as they are
         * @description `app`: it stands in your list, and no message is sent. What the law dates comes by mail whatever you choose.
         */
        put: operations["PreferencesController_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a calendar follows your deadlines, and when it was last fetched */
        get: operations["CalendarController_read"];
        put?: never;
        /**
         * Make an address for your calendar; the one before it opens nothing any more
         * @description It is shown this once. It holds for a year, and shows what you may see by your roles and units of your last sign-in; nothing when that is more than two weeks ago.
         */
        post: operations["CalendarController_issue"];
        /** Revoke the address of your calendar */
        delete: operations["CalendarController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your deadlines as a calendar: all-day events with alarms, initials only
         * @description Of whom the token in the address is, or of whoever is signed in.
         */
        get: operations["CalendarController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Registration: {
            /** @enum {string} */
            kind: "imprisonment" | "preventive-detention" | "community-sentence" | "programme" | "fine-service" | "youth-sentence" | "remand" | "pre-sentence-report" | "compulsory-care";
            person: {
                name: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                birthDate: string;
                /** @default null */
                nationalId: string | null;
                /** @default null */
                citizenship: string | null;
            };
            judgments: {
                court: string;
                caseNumber: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                finalOn: string;
                offences: string[];
                /** @default 0 */
                remandDays: number;
                length?: {
                    years: number;
                    months: number;
                    days: number;
                };
                conditionalLength?: {
                    years: number;
                    months: number;
                    days: number;
                };
                subsidiaryDays?: number;
                transfer?: {
                    from: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    decidedOn: string;
                };
                frameYears?: number;
                minimumYears?: number | null;
                offenceMaximum30Years?: boolean;
                terms?: {
                    [key: string]: string | number | null;
                };
            }[];
            /**
             * Format: date
             * @example 2026-03-02
             */
            startDate: string;
            placement: {
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                unit: string;
            };
            caseworker: string;
            /**
             * @default NO-2026.1
             * @enum {string}
             */
            ruleSet: "NO-2026.1" | "NO-2026.1-EXCLUSIVE" | "NO-2026.1-COMPONENT" | "NO-2026.1-FIXED" | "NO-2026.1-74-SERVED";
            facts?: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                consentedOn?: string;
                home?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    checkedOn: string;
                    power: boolean;
                    telephone: boolean;
                };
                cohabitants?: {
                    adult: boolean;
                    /** @default null */
                    consentedOn: string | null;
                }[];
                occupation?: {
                    kind: string;
                    place: string;
                    hoursPerWeek: number;
                    checkableInNorway?: boolean;
                };
                occupationWaivedForHealth?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    statementOn: string;
                    reason: string;
                };
                abstinence?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    acceptedOn: string;
                };
                offenceAgainst?: {
                    childOrCohabitant: boolean;
                    earlierLikeConviction: boolean;
                };
                permanentlyUnfit?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    statementOn: string;
                    reason: string;
                };
                specialReasons?: string;
                weeklyMeeting?: {
                    weekday: number;
                    time: string;
                };
                institution?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    agreedOn: string;
                    holdsAndFetches: boolean;
                    /** @default null */
                    consentedToReportsOn: string | null;
                };
                doctor?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    statementOn: string;
                    inPatientCareNeeded: boolean;
                };
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                prosecutionConsentedOn?: string;
            };
            summons?: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                expectedOn: string;
                /** @default null */
                orderReceivedOn: string | null;
            };
            /**
             * Format: date
             * @example 2026-03-02
             */
            unbrokenCustodySince?: string;
            override?: {
                reason: string;
            } | null;
        };
        SentenceSearch: {
            /** @enum {string} */
            status?: "summoned" | "serving" | "on-probation" | "completed" | "handed-over-to-health" | "transferred-abroad" | "lapsed" | "pardoned" | "deceased" | "converted";
            /** @enum {string} */
            regime?: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
            /** @enum {string} */
            kind?: "imprisonment" | "preventive-detention" | "community-sentence" | "programme" | "fine-service" | "youth-sentence" | "remand" | "pre-sentence-report" | "compulsory-care";
            unit?: string;
            caseworker?: string;
            q?: string;
            overdue?: boolean;
            /**
             * @default next-due
             * @enum {string}
             */
            sort: "next-due" | "expected-release" | "start";
            cursor?: string;
            /** @default 50 */
            limit: number;
        };
        Proposal: {
            /** @enum {string} */
            type: "transition" | "denial" | "stay";
            to: {
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                unit: string;
            };
            /**
             * Format: date
             * @example 2026-03-02
             */
            effectiveOn: string;
            /** @default [] */
            assessment: {
                criterion: string;
                text: string;
                /** @enum {string} */
                side?: "for" | "against";
                /** @enum {string} */
                weight?: "slight" | "substantial" | "decisive";
                withheld?: string;
            }[];
            /** @default null */
            reason: string | null;
            /** @default null */
            facts: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                consentedOn?: string;
                home?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    checkedOn: string;
                    power: boolean;
                    telephone: boolean;
                };
                cohabitants?: {
                    adult: boolean;
                    /** @default null */
                    consentedOn: string | null;
                }[];
                occupation?: {
                    kind: string;
                    place: string;
                    hoursPerWeek: number;
                    checkableInNorway?: boolean;
                };
                occupationWaivedForHealth?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    statementOn: string;
                    reason: string;
                };
                abstinence?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    acceptedOn: string;
                };
                offenceAgainst?: {
                    childOrCohabitant: boolean;
                    earlierLikeConviction: boolean;
                };
                permanentlyUnfit?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    statementOn: string;
                    reason: string;
                };
                specialReasons?: string;
                weeklyMeeting?: {
                    weekday: number;
                    time: string;
                };
                institution?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    agreedOn: string;
                    holdsAndFetches: boolean;
                    /** @default null */
                    consentedToReportsOn: string | null;
                };
                doctor?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    statementOn: string;
                    inPatientCareNeeded: boolean;
                };
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                prosecutionConsentedOn?: string;
            } | null;
            /** @default [] */
            conditions: {
                code: string;
                text: string;
                /** @default null */
                until: string | null;
            }[];
            /** @default null */
            ground: ("ordinary" | "half-time" | "short-time" | "compelling-reasons") | null;
            /** @default null */
            probationYears: number | null;
            withheldReason?: string;
            hearing?: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                heardOn: string;
                /** @enum {string} */
                form: "oral" | "written";
                statement: string;
            } | {
                waived: string;
            };
        };
        Decision: {
            /** Format: uuid */
            proposalId: string;
            /** @enum {string} */
            outcome: "approve" | "deny" | "send-back";
            /** @default null */
            reason: string | null;
            /** @default [] */
            points: {
                criterion: string;
                /** @enum {string} */
                verdict: "accepted" | "reconsider";
                cause?: string;
                comment?: string;
            }[];
            withheldReason?: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            finalOn?: string;
        };
        PlaceAwaitedFor: {
            /** @default null */
            reason: string | null;
            /** @default null */
            near: string | null;
        };
        Nothing: Record<string, never>;
        Breach: {
            kind: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            occurredOn: string;
            description: string;
            /** @default null */
            condition: string | null;
        };
        BreachResponse: {
            response: string;
            /** @default null */
            to: {
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                unit: string;
            } | null;
            days?: number | null;
            dailyPayPercent?: number;
            /** @enum {string} */
            part?: "full" | "part";
            /**
             * Format: date
             * @example 2026-03-02
             */
            conditionalUntil?: string;
            deductDays?: number;
            jointWith?: string[];
            suspend?: boolean;
            /** @default  */
            reason: string;
            withheldReason?: string;
            hearing?: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                heardOn: string;
                /** @enum {string} */
                form: "oral" | "written";
                statement: string;
            } | {
                waived: string;
            };
        };
        FailureToAppear: {
            description: string;
        };
        Prolongation: {
            years: number;
            court: string;
            caseNumber: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            judgedOn: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            finalOn: string;
        };
        ProlongationCase: {
            court: string;
            caseNumber: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            broughtOn: string;
        };
        CourtRuling: {
            /** @enum {string} */
            type: "reimprisonment" | "dismissal";
            /** @default null */
            part: ("full" | "part") | null;
            /** @default null */
            days: number | null;
            court: string;
            caseNumber: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            judgedOn: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            effectiveOn: string;
            /** @default null */
            to: {
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                unit: string;
            } | null;
            jointly?: boolean;
        };
        RemandCredit: {
            days: number;
            reason: string;
        };
        OwnPetition: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            receivedOn: string;
        };
        Forwarded: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            forwardedOn: string;
        };
        ProbationExtension: {
            /** @default null */
            years: number | null;
            /** @default null */
            until: string | null;
            court: string;
            caseNumber: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            judgedOn: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            finalOn: string;
        };
        Recall: {
            /** @enum {string} */
            ground: "municipality-withdrew-consent" | "own-request";
            /** @default null */
            consentedOn: string | null;
            to: {
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                unit: string;
            };
            /** @default  */
            reason: string;
        };
        RecallRefusal: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            finalOn: string;
            /** @default  */
            reason: string;
        };
        StepOfSanction: {
            step: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            on: string;
            /** @default {} */
            values: {
                [key: string]: string | number | null;
            };
            /** @default null */
            reason: string | null;
        };
        Retraction: {
            reason: string;
        };
        Absence: {
            /** @enum {string} */
            type: "escape" | "absconding" | "failure-to-return" | "hospital-not-counted";
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /** @default null */
            reason: string | null;
        };
        Return: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            returnedOn: string;
            /** @default 0 */
            countedDays: number;
        };
        Interruption: {
            /**
             * @default interruption
             * @constant
             */
            type: "interruption";
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            conditions?: {
                code: string;
                /** @default null */
                text: string | null;
            }[];
            /** @default null */
            reason: string | null;
        };
        InterruptionRefusal: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            until: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            appliedOn: string;
            /** @default  */
            reason: string;
            withheldReason?: string;
            hearing?: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                heardOn: string;
                /** @enum {string} */
                form: "oral" | "written";
                statement: string;
            } | {
                waived: string;
            };
        };
        Extension: {
            /** @default null */
            until: string | null;
            /** @default  */
            reason: string;
        };
        Revocation: {
            /** @default  */
            reason: string;
        };
        Leave: {
            /** @enum {string} */
            type: "ordinary" | "short" | "welfare" | "escorted" | "work-release";
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            to: string;
            /** @enum {string} */
            purpose?: "work" | "education";
            special?: boolean;
            conditions?: {
                code: string;
                /** @default null */
                text: string | null;
            }[];
            travelDays?: number;
            /** @default null */
            reason: string | null;
        };
        LeaveRefusal: {
            /** @enum {string} */
            type: "ordinary" | "short" | "welfare" | "escorted" | "work-release";
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            to: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            appliedOn: string;
            /** @default  */
            reason: string;
            withheldReason?: string;
            hearing?: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                heardOn: string;
                /** @enum {string} */
                form: "oral" | "written";
                statement: string;
            } | {
                waived: string;
            };
        };
        LeaveEnd: {
            /** @enum {string} */
            returned: "on-time" | "late" | "not";
            /**
             * Format: date
             * @example 2026-03-02
             */
            on: string;
        } | {
            /**
             * Format: date
             * @example 2026-03-02
             */
            returnedOn: string;
            /**
             * @default 0
             * @constant
             */
            countedDays: 0;
        };
        MonitoringInformation: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            receivedOn: string;
        };
        MonitoringApplication: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            receivedOn: string;
        };
        MonitoringGrant: {
            unit: string;
            facts: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                consentedOn?: string;
                home?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    checkedOn: string;
                    power: boolean;
                    telephone: boolean;
                };
                cohabitants?: {
                    adult: boolean;
                    /** @default null */
                    consentedOn: string | null;
                }[];
                occupation?: {
                    kind: string;
                    place: string;
                    hoursPerWeek: number;
                    checkableInNorway?: boolean;
                };
                occupationWaivedForHealth?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    statementOn: string;
                    reason: string;
                };
                abstinence?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    acceptedOn: string;
                };
                offenceAgainst?: {
                    childOrCohabitant: boolean;
                    earlierLikeConviction: boolean;
                };
                permanentlyUnfit?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    statementOn: string;
                    reason: string;
                };
                specialReasons?: string;
                weeklyMeeting?: {
                    weekday: number;
                    time: string;
                };
                institution?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    agreedOn: string;
                    holdsAndFetches: boolean;
                    /** @default null */
                    consentedToReportsOn: string | null;
                };
                doctor?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    statementOn: string;
                    inPatientCareNeeded: boolean;
                };
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                prosecutionConsentedOn?: string;
            };
            /** @default null */
            reason: string | null;
        };
        MonitoringRefusal: {
            /** @default  */
            reason: string;
            withheldReason?: string;
            hearing?: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                heardOn: string;
                /** @enum {string} */
                form: "oral" | "written";
                statement: string;
            } | {
                waived: string;
            };
        };
        Postponement: {
            /** @enum {string} */
            ground: "health" | "pregnancy" | "child-under-nine-months" | "pardon-application" | "other-compelling";
            /**
             * Format: date
             * @example 2026-03-02
             */
            to: string;
            /** @default  */
            reason: string;
        };
        PostponementRefusal: {
            /** @enum {string} */
            ground: "health" | "pregnancy" | "child-under-nine-months" | "pardon-application" | "other-compelling";
            /**
             * Format: date
             * @example 2026-03-02
             */
            appliedOn: string;
            /** @default  */
            reason: string;
            withheldReason?: string;
            hearing?: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                heardOn: string;
                /** @enum {string} */
                form: "oral" | "written";
                statement: string;
            } | {
                waived: string;
            };
        };
        Suspension: {
            /** Format: uuid */
            breachId: string;
            /** @default  */
            reason: string;
            withheldReason?: string;
            hearing?: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                heardOn: string;
                /** @enum {string} */
                form: "oral" | "written";
                statement: string;
            } | {
                waived: string;
            };
        };
        Lifting: {
            /** @default  */
            reason: string;
        };
        Condition: {
            code: string;
            /** @default null */
            text: string | null;
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /** @default null */
            until: string | null;
            /** @default null */
            replaces: string | null;
        };
        Reason: {
            /** @default null */
            reason: string | null;
        };
        Consent: {
            /** @enum {string} */
            of: "convicted-person" | "cohabitant";
            /** @default null */
            label: string | null;
            /** @default true */
            adult: boolean;
            /**
             * Format: date
             * @example 2026-03-02
             */
            givenOn: string;
            /** @default null */
            renews: string | null;
        };
        Withdrawal: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            withdrawnOn: string;
        };
        Timetable: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            validFrom: string;
            weeks: {
                weekday: number;
                from: string;
                to: string | "24:00";
            }[];
        };
        Meeting: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            on: string;
            attended: boolean;
        };
        Charge: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            chargedOn: string;
            /** @default null */
            description: string | null;
        };
        ChargeSettled: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            settledOn: string;
            /** @enum {string} */
            outcome: "dismissed" | "acquitted" | "convicted";
        };
        Expulsion: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            decidedOn: string;
            /** @default null */
            finalOn: string | null;
        };
        ExpulsionLifted: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            liftedOn: string;
        };
        Review: {
            deadlineId: string;
            outcome: string;
            reason: string;
            /** @default null */
            nextReviewOn: string | null;
        };
        Notification: {
            of: string;
            /** @example 2026-03-13T15:00 */
            notifiedAt: string;
        };
        Complaint: {
            of: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            receivedOn: string;
            /** @example 2026-03-13T15:00 */
            receivedAt?: string;
            /** @default null */
            reason: string | null;
        };
        InterimReply: {
            /** @default null */
            expectedOn: string | null;
        };
        ComplaintDecision: {
            /** @enum {string} */
            outcome: "upheld" | "reversed" | "dismissed";
            /** @default null */
            reason: string | null;
        };
        Correction: {
            /** Format: uuid */
            corrects: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            holdsFrom: string;
            correction: {
                /** @constant */
                field: "length";
                judgment: number;
                length: {
                    years: number;
                    months: number;
                    days: number;
                };
            } | {
                /** @constant */
                field: "remandDays";
                judgment: number;
                remandDays: number;
            } | {
                /** @constant */
                field: "frame";
                frameYears: number;
                /** @default null */
                minimumYears: number | null;
            } | {
                /** @constant */
                field: "startDate";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                startDate: string;
            } | {
                /** @constant */
                field: "unbrokenCustodySince";
                unbrokenCustodySince: string | null;
            } | {
                /** @constant */
                field: "birthDate";
            } | {
                /** @constant */
                field: "absence";
                /** Format: uuid */
                absenceId: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                to: string;
                /** @default 0 */
                countedDays: number;
            };
            /** @default null */
            birthDate: string | null;
            reason: string;
        };
        CorrectionRefusal: {
            /** Format: uuid */
            of: string;
            reason: string;
        };
        RuleSetChange: {
            /** @enum {string} */
            ruleSet: "NO-2026.1" | "NO-2026.1-EXCLUSIVE" | "NO-2026.1-COMPONENT" | "NO-2026.1-FIXED" | "NO-2026.1-74-SERVED" | "LOV-2026-05-12-18";
            /**
             * Format: date
             * @example 2026-03-02
             */
            effectiveOn: string;
        };
        SpecialEnd: {
            /** @enum {string} */
            end: "handed-over-to-health" | "transferred-abroad" | "lapsed" | "pardoned" | "deceased";
            /**
             * Format: date
             * @example 2026-03-02
             */
            endedOn: string;
            authority: string;
            /** @default null */
            reason: string | null;
            /** @enum {string} */
            because?: "preventive-detention-imposed";
        };
        Exclusion: {
            /** @enum {string} */
            exclusion: "full" | "partial" | "collective" | "immediate" | "security-cell" | "security-bed" | "special-toilet";
            /** @enum {string} */
            ground: "negative-influence" | "injury-or-violence" | "material-damage" | "criminal-acts" | "order-and-security" | "own-wish" | "buildings-or-unrest" | "suspected-breach" | "escape";
            /** @example 2026-03-13T15:00 */
            startedAt: string;
            reason: string;
            lessIsNotEnough: string;
            withheldReason?: string;
            hearing?: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                heardOn: string;
                /** @enum {string} */
                form: "oral" | "written";
                statement: string;
            } | {
                waived: string;
            };
        };
        ExclusionGoesOn: {
            reason: string;
            withheldReason?: string;
            hearing?: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                heardOn: string;
                /** @enum {string} */
                form: "oral" | "written";
                statement: string;
            } | {
                waived: string;
            };
        };
        Supervision: {
            /** @example 2026-03-13T15:00 */
            supervisedAt: string;
            /**
             * @default staff
             * @enum {string}
             */
            who: "staff" | "health";
            /** @default null */
            note: string | null;
        };
        CouncilInformed: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            informedOn: string;
        };
        ExclusionEnd: {
            /** @example 2026-03-13T15:00 */
            endedAt: string;
            /** @default null */
            reason: string | null;
        };
        Guardian: {
            name: string;
            /** @default null */
            contact: string | null;
            /**
             * @default parent
             * @enum {string}
             */
            relation: "parent" | "appointed-guardian" | "child-welfare" | "other";
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
        };
        GuardianEnd: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            endedOn: string;
            /** @default null */
            reason: string | null;
        };
        Activity: {
            /** @enum {string} */
            activity: "work" | "education" | "programme" | "treatment" | "other";
            /** @enum {string} */
            provider: "correctional-service" | "school" | "health" | "library" | "labour-and-welfare" | "clergy" | "employer" | "voluntary";
            description: string;
            daysPerWeek: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /** @default null */
            until: string | null;
            /** @default null */
            leaveId: string | null;
        };
        ActivityEnd: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            endedOn: string;
            /** @default null */
            reason: string | null;
        };
        AttendanceOfDay: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            on: string;
            /** @enum {string} */
            attendance: "attended" | "excused" | "refused";
            /** @default null */
            description: string | null;
        };
        DataConsent: {
            /** @enum {string} */
            purpose: "needs-assessment" | "sharing";
            /** @default null */
            provider: ("correctional-service" | "school" | "health" | "library" | "labour-and-welfare" | "clergy" | "employer" | "voluntary") | null;
            /** @enum {string} */
            answer: "given" | "declined";
            /**
             * Format: date
             * @example 2026-03-02
             */
            answeredOn: string;
        };
        DataWithdrawal: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            withdrawnOn: string;
        };
        NeedsSaid: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            assessedOn: string;
            answers: {
                needs: {
                    /** @enum {string} */
                    area: "home" | "work-or-education" | "income" | "health" | "network" | "substance-use" | "other";
                    /** @enum {string} */
                    need: "none" | "some" | "great";
                }[];
                /** @default null */
                text: string | null;
            };
        };
        Sharing: {
            /** @enum {string} */
            provider: "correctional-service" | "school" | "health" | "library" | "labour-and-welfare" | "clergy" | "employer" | "voluntary";
            what: string;
            why: string;
            recipient: string;
            /** @default true */
            inWriting: boolean;
        };
        ContactOfficer: {
            contactOfficer: string;
        };
        Plan: {
            /** @enum {string} */
            plan: "future-plan" | "implementation-plan";
            /**
             * Format: date
             * @example 2026-03-02
             */
            reviewOn: string;
        };
        Goal: {
            /** @enum {string} */
            area: "home" | "work-or-education" | "income" | "health" | "network" | "substance-use" | "other";
            goal: string;
            responsible: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            reviewOn: string;
        };
        GoalSettled: {
            /** @enum {string} */
            outcome: "reached" | "given-up" | "mistake";
            /** @default null */
            note: string | null;
        };
        PlanReview: {
            /** @default null */
            reviewOn: string | null;
            /** @default null */
            note: string | null;
        };
        ReleaseItem: {
            /** @enum {string} */
            item: "home" | "work-or-education" | "income" | "health" | "network";
            /** @enum {string} */
            outcome: "arranged" | "not-needed" | "declined";
            /** @default null */
            note: string | null;
        };
        ReleaseItemReopening: {
            /** @enum {string} */
            item: "home" | "work-or-education" | "income" | "health" | "network";
            reason: string;
        };
        UnverifiedInformation: {
            /** @enum {string} */
            source: "staff" | "police" | "other-inmate" | "relative" | "anonymous" | "other";
            text: string;
            /** @default false */
            withheld: boolean;
        };
        InformationSettled: {
            /** @enum {string} */
            outcome: "verified" | "relied-on" | "deleted";
            of?: string;
        };
        MonitoringDataDeleted: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            deletedOn: string;
            /** @default null */
            keptFor: string | null;
        };
        Restriction: {
            /** @default [] */
            openTo: string[];
            reason: string;
        };
        WithReason: {
            reason: string;
        };
        Conflict: {
            account: string;
            /** @enum {string} */
            relation: "own" | "relative" | "other";
            /** @default null */
            reason: string | null;
        };
        ConflictEnd: {
            account: string;
            reason: string;
        };
        Emergency: {
            reason: string;
            /** @default 1 */
            days: number;
        };
        EmergencyReview: {
            /** @enum {string} */
            finding: "justified" | "not-justified";
            reason: string;
        };
        Erasure: {
            /**
             * @default retention-ended
             * @enum {string}
             */
            ground: "retention-ended";
        };
        ErasureDecision: {
            /** @enum {string} */
            outcome: "confirm" | "reject";
        };
        VictimWish: {
            contact: {
                name: string;
                /** @default null */
                email: string | null;
                /** @default null */
                telephone: string | null;
                /** @default null */
                address: string | null;
            };
            /** @default true */
            wants: boolean;
            /** @default null */
            leadDays: number | null;
        };
        VictimNotice: {
            /** @enum {string} */
            matter: "release" | "serving-at-home" | "leave" | "interruption" | "evasion";
            /** Format: uuid */
            of: string;
        };
        WhatIf: {
            /** @default null */
            ruleSet: ("NO-2026.1" | "NO-2026.1-EXCLUSIVE" | "NO-2026.1-COMPONENT" | "NO-2026.1-FIXED" | "NO-2026.1-74-SERVED") | null;
            /** @default [] */
            without: string[];
            commands?: ({
                to: {
                    /** @enum {string} */
                    regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                    unit: string;
                };
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                /** @default [] */
                assessment: {
                    criterion: string;
                    text: string;
                    /** @enum {string} */
                    side?: "for" | "against";
                    /** @enum {string} */
                    weight?: "slight" | "substantial" | "decisive";
                    withheld?: string;
                }[];
                /** @default null */
                reason: string | null;
                /** @default null */
                facts: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    consentedOn?: string;
                    home?: {
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        checkedOn: string;
                        power: boolean;
                        telephone: boolean;
                    };
                    cohabitants?: {
                        adult: boolean;
                        /** @default null */
                        consentedOn: string | null;
                    }[];
                    occupation?: {
                        kind: string;
                        place: string;
                        hoursPerWeek: number;
                        checkableInNorway?: boolean;
                    };
                    occupationWaivedForHealth?: {
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        statementOn: string;
                        reason: string;
                    };
                    abstinence?: {
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        acceptedOn: string;
                    };
                    offenceAgainst?: {
                        childOrCohabitant: boolean;
                        earlierLikeConviction: boolean;
                    };
                    permanentlyUnfit?: {
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        statementOn: string;
                        reason: string;
                    };
                    specialReasons?: string;
                    weeklyMeeting?: {
                        weekday: number;
                        time: string;
                    };
                    institution?: {
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        agreedOn: string;
                        holdsAndFetches: boolean;
                        /** @default null */
                        consentedToReportsOn: string | null;
                    };
                    doctor?: {
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        statementOn: string;
                        inPatientCareNeeded: boolean;
                    };
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    prosecutionConsentedOn?: string;
                } | null;
                /** @default [] */
                conditions: {
                    code: string;
                    text: string;
                    /** @default null */
                    until: string | null;
                }[];
                /** @default null */
                ground: ("ordinary" | "half-time" | "short-time" | "compelling-reasons") | null;
                /** @default null */
                probationYears: number | null;
                withheldReason?: string;
                hearing?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    heardOn: string;
                    /** @enum {string} */
                    form: "oral" | "written";
                    statement: string;
                } | {
                    waived: string;
                };
                /** Format: uuid */
                proposalId?: string;
                /**
                 * @default transition
                 * @enum {string}
                 */
                proposal: "transition" | "denial" | "stay";
                /** @constant */
                type: "ProposeTransition";
            } | {
                /** Format: uuid */
                proposalId: string;
                /** @enum {string} */
                outcome: "approve" | "deny" | "send-back";
                /** @default null */
                reason: string | null;
                /** @default [] */
                points: {
                    criterion: string;
                    /** @enum {string} */
                    verdict: "accepted" | "reconsider";
                    cause?: string;
                    comment?: string;
                }[];
                withheldReason?: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                finalOn?: string;
                /** @constant */
                type: "DecideProposal";
            } | {
                /** @default null */
                reason: string | null;
                /** @default null */
                near: string | null;
                /** Format: uuid */
                proposalId: string;
                /** @constant */
                type: "AwaitPlace";
            } | {
                /** Format: uuid */
                proposalId: string;
                /** @constant */
                type: "FindPlace";
            } | {
                kind: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                occurredOn: string;
                description: string;
                /** @default null */
                condition: string | null;
                /** Format: uuid */
                breachId?: string;
                /** @constant */
                type: "RegisterBreach";
            } | {
                description: string;
                /** Format: uuid */
                breachId?: string;
                /** Format: uuid */
                absenceId?: string;
                /** @constant */
                type: "RegisterFailureToAppear";
            } | {
                response: string;
                /** @default null */
                to: {
                    /** @enum {string} */
                    regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                    unit: string;
                } | null;
                days?: number | null;
                dailyPayPercent?: number;
                /** @enum {string} */
                part?: "full" | "part";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                conditionalUntil?: string;
                deductDays?: number;
                jointWith?: string[];
                suspend?: boolean;
                /** @default  */
                reason: string;
                withheldReason?: string;
                hearing?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    heardOn: string;
                    /** @enum {string} */
                    form: "oral" | "written";
                    statement: string;
                } | {
                    waived: string;
                };
                /** Format: uuid */
                breachId: string;
                /** @constant */
                type: "AnswerBreach";
            } | {
                years: number;
                court: string;
                caseNumber: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                judgedOn: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                finalOn: string;
                /** @constant */
                type: "RecordCourtProlongation";
            } | {
                court: string;
                caseNumber: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                broughtOn: string;
                /** Format: uuid */
                caseId?: string;
                /** @constant */
                type: "RecordProlongationCase";
            } | {
                /** @default null */
                part: ("full" | "part") | null;
                /** @default null */
                days: number | null;
                court: string;
                caseNumber: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                judgedOn: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                /** @default null */
                to: {
                    /** @enum {string} */
                    regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                    unit: string;
                } | null;
                jointly?: boolean;
                /** Format: uuid */
                rulingId?: string;
                /** @enum {string} */
                ruling: "reimprisonment" | "dismissal";
                /** @constant */
                type: "RecordCourtRuling";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                from: string;
                /** @default null */
                reason: string | null;
                /** Format: uuid */
                absenceId?: string;
                /** @enum {string} */
                absence: "escape" | "absconding" | "failure-to-return" | "failure-to-appear" | "interruption" | "hospital-not-counted";
                /** @constant */
                type: "RegisterAbsence";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                returnedOn: string;
                /** @default 0 */
                countedDays: number;
                /** Format: uuid */
                absenceId: string;
                /** @constant */
                type: "EndAbsence";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                to: string;
                /** @enum {string} */
                purpose?: "work" | "education";
                special?: boolean;
                conditions?: {
                    code: string;
                    /** @default null */
                    text: string | null;
                }[];
                travelDays?: number;
                /** @default null */
                reason: string | null;
                /** Format: uuid */
                leaveId?: string;
                /** @enum {string} */
                leave: "ordinary" | "short" | "welfare" | "escorted" | "work-release";
                /** @constant */
                type: "GrantLeave";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                to: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                appliedOn: string;
                /** @default  */
                reason: string;
                withheldReason?: string;
                hearing?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    heardOn: string;
                    /** @enum {string} */
                    form: "oral" | "written";
                    statement: string;
                } | {
                    waived: string;
                };
                /** Format: uuid */
                leaveId?: string;
                /** @enum {string} */
                leave: "ordinary" | "short" | "welfare" | "escorted" | "work-release";
                /** @constant */
                type: "RefuseLeave";
            } | {
                /** @enum {string} */
                returned: "on-time" | "late" | "not";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                on: string;
                /** Format: uuid */
                leaveId: string;
                /** @constant */
                type: "EndLeave";
            } | {
                /** @default  */
                reason: string;
                /** Format: uuid */
                leaveId: string;
                /** @constant */
                type: "RevokeLeave";
            } | {
                /** @default null */
                until: string | null;
                /** @default  */
                reason: string;
                /** Format: uuid */
                absenceId: string;
                /** @constant */
                type: "ExtendInterruption";
            } | {
                /** @default  */
                reason: string;
                /** Format: uuid */
                absenceId: string;
                /** @constant */
                type: "RevokeInterruption";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                until: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                appliedOn: string;
                /** @default  */
                reason: string;
                withheldReason?: string;
                hearing?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    heardOn: string;
                    /** @enum {string} */
                    form: "oral" | "written";
                    statement: string;
                } | {
                    waived: string;
                };
                /** Format: uuid */
                refusalId?: string;
                /** @constant */
                type: "RefuseInterruption";
            } | {
                /** Format: uuid */
                breachId: string;
                /** @default  */
                reason: string;
                withheldReason?: string;
                hearing?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    heardOn: string;
                    /** @enum {string} */
                    form: "oral" | "written";
                    statement: string;
                } | {
                    waived: string;
                };
                /** Format: uuid */
                suspensionId?: string;
                /** @constant */
                type: "SuspendProbation";
            } | {
                /** @default  */
                reason: string;
                /** Format: uuid */
                suspensionId: string;
                /** @constant */
                type: "LiftSuspension";
            } | {
                /** @enum {string} */
                ground: "health" | "pregnancy" | "child-under-nine-months" | "pardon-application" | "other-compelling";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                to: string;
                /** @default  */
                reason: string;
                /** Format: uuid */
                postponementId?: string;
                /** @constant */
                type: "PostponeStart";
            } | {
                /** @enum {string} */
                ground: "health" | "pregnancy" | "child-under-nine-months" | "pardon-application" | "other-compelling";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                appliedOn: string;
                /** @default  */
                reason: string;
                withheldReason?: string;
                hearing?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    heardOn: string;
                    /** @enum {string} */
                    form: "oral" | "written";
                    statement: string;
                } | {
                    waived: string;
                };
                /** Format: uuid */
                postponementId?: string;
                /** @constant */
                type: "RefusePostponement";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                receivedOn: string;
                /** Format: uuid */
                informationId?: string;
                /** @constant */
                type: "InformOfMonitoring";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                receivedOn: string;
                /** Format: uuid */
                applicationId?: string;
                /** @constant */
                type: "RecordMonitoringApplication";
            } | {
                unit: string;
                facts: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    consentedOn?: string;
                    home?: {
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        checkedOn: string;
                        power: boolean;
                        telephone: boolean;
                    };
                    cohabitants?: {
                        adult: boolean;
                        /** @default null */
                        consentedOn: string | null;
                    }[];
                    occupation?: {
                        kind: string;
                        place: string;
                        hoursPerWeek: number;
                        checkableInNorway?: boolean;
                    };
                    occupationWaivedForHealth?: {
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        statementOn: string;
                        reason: string;
                    };
                    abstinence?: {
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        acceptedOn: string;
                    };
                    offenceAgainst?: {
                        childOrCohabitant: boolean;
                        earlierLikeConviction: boolean;
                    };
                    permanentlyUnfit?: {
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        statementOn: string;
                        reason: string;
                    };
                    specialReasons?: string;
                    weeklyMeeting?: {
                        weekday: number;
                        time: string;
                    };
                    institution?: {
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        agreedOn: string;
                        holdsAndFetches: boolean;
                        /** @default null */
                        consentedToReportsOn: string | null;
                    };
                    doctor?: {
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        statementOn: string;
                        inPatientCareNeeded: boolean;
                    };
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    prosecutionConsentedOn?: string;
                };
                /** @default null */
                reason: string | null;
                /** Format: uuid */
                applicationId: string;
                /** @constant */
                type: "GrantMonitoring";
            } | {
                /** @default  */
                reason: string;
                withheldReason?: string;
                hearing?: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    heardOn: string;
                    /** @enum {string} */
                    form: "oral" | "written";
                    statement: string;
                } | {
                    waived: string;
                };
                /** Format: uuid */
                applicationId: string;
                /** @constant */
                type: "RefuseMonitoring";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                receivedOn: string;
                /** Format: uuid */
                petitionId?: string;
                /** @constant */
                type: "RecordOwnPetition";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                forwardedOn: string;
                /** Format: uuid */
                petitionId: string;
                /** @constant */
                type: "ForwardOwnPetition";
            } | {
                /** @default null */
                years: number | null;
                /** @default null */
                until: string | null;
                court: string;
                caseNumber: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                judgedOn: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                finalOn: string;
                /** Format: uuid */
                extensionId?: string;
                /** @constant */
                type: "RecordProbationExtension";
            } | {
                /** @enum {string} */
                ground: "municipality-withdrew-consent" | "own-request";
                /** @default null */
                consentedOn: string | null;
                to: {
                    /** @enum {string} */
                    regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                    unit: string;
                };
                /** @default  */
                reason: string;
                /** Format: uuid */
                recallId?: string;
                /** @constant */
                type: "RecallWithoutCourt";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                finalOn: string;
                /** @default  */
                reason: string;
                /** Format: uuid */
                recallId?: string;
                /** @constant */
                type: "RefuseOwnRecall";
            } | {
                code: string;
                /** @default null */
                text: string | null;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                from: string;
                /** @default null */
                until: string | null;
                /** @default null */
                replaces: string | null;
                conditionId?: string;
                /** @constant */
                type: "SetCondition";
            } | {
                /** @default null */
                reason: string | null;
                conditionId: string;
                /** @constant */
                type: "EndCondition";
            } | {
                /** @enum {string} */
                of: "convicted-person" | "cohabitant";
                /** @default null */
                label: string | null;
                /** @default true */
                adult: boolean;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                givenOn: string;
                /** @default null */
                renews: string | null;
                /** Format: uuid */
                consentId?: string;
                /** @constant */
                type: "RecordConsent";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                withdrawnOn: string;
                consentId: string;
                /** @constant */
                type: "WithdrawConsent";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                validFrom: string;
                weeks: {
                    weekday: number;
                    from: string;
                    to: string | "24:00";
                }[];
                /** Format: uuid */
                timetableId?: string;
                /** @constant */
                type: "SetTimetable";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                on: string;
                attended: boolean;
                /** Format: uuid */
                meetingId?: string;
                /** @constant */
                type: "RecordMeeting";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                chargedOn: string;
                /** @default null */
                description: string | null;
                /** Format: uuid */
                chargeId?: string;
                /** @constant */
                type: "RecordCharge";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                settledOn: string;
                /** @enum {string} */
                outcome: "dismissed" | "acquitted" | "convicted";
                /** Format: uuid */
                chargeId: string;
                /** @constant */
                type: "SettleCharge";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                decidedOn: string;
                /** @default null */
                finalOn: string | null;
                /** @constant */
                type: "RecordExpulsion";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                liftedOn: string;
                /** @constant */
                type: "LiftExpulsion";
            } | {
                days: number;
                reason: string;
                /** Format: uuid */
                creditId?: string;
                /** @constant */
                type: "CreditRemand";
            } | {
                deadlineId: string;
                outcome: string;
                reason: string;
                /** @default null */
                nextReviewOn: string | null;
                /** Format: uuid */
                reviewId?: string;
                /** @constant */
                type: "RecordReview";
            } | {
                of: string;
                /** @example 2026-03-13T15:00 */
                notifiedAt: string;
                /** Format: uuid */
                notificationId?: string;
                /** @constant */
                type: "RecordNotification";
            } | {
                of: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                receivedOn: string;
                /** @example 2026-03-13T15:00 */
                receivedAt?: string;
                /** @default null */
                reason: string | null;
                /** Format: uuid */
                complaintId?: string;
                /** @constant */
                type: "ReceiveComplaint";
            } | {
                /** @default null */
                expectedOn: string | null;
                /** Format: uuid */
                complaintId: string;
                /** @constant */
                type: "SendInterimReply";
            } | {
                /** @enum {string} */
                outcome: "upheld" | "reversed" | "dismissed";
                /** @default null */
                reason: string | null;
                /** Format: uuid */
                complaintId: string;
                /** @constant */
                type: "DecideComplaint";
            } | {
                /** Format: uuid */
                corrects: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                holdsFrom: string;
                correction: {
                    /** @constant */
                    field: "length";
                    judgment: number;
                    length: {
                        years: number;
                        months: number;
                        days: number;
                    };
                } | {
                    /** @constant */
                    field: "remandDays";
                    judgment: number;
                    remandDays: number;
                } | {
                    /** @constant */
                    field: "frame";
                    frameYears: number;
                    /** @default null */
                    minimumYears: number | null;
                } | {
                    /** @constant */
                    field: "startDate";
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    startDate: string;
                } | {
                    /** @constant */
                    field: "unbrokenCustodySince";
                    unbrokenCustodySince: string | null;
                } | {
                    /** @constant */
                    field: "birthDate";
                } | {
                    /** @constant */
                    field: "absence";
                    /** Format: uuid */
                    absenceId: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    from: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    to: string;
                    /** @default 0 */
                    countedDays: number;
                };
                /** @default null */
                birthDate: string | null;
                reason: string;
                /** Format: uuid */
                correctionId?: string;
                /** @constant */
                type: "CorrectFact";
            } | {
                /** Format: uuid */
                of: string;
                reason: string;
                /** Format: uuid */
                requestId?: string;
                /** @constant */
                type: "RefuseCorrection";
            } | {
                name: string;
                /** @default null */
                contact: string | null;
                /**
                 * @default parent
                 * @enum {string}
                 */
                relation: "parent" | "appointed-guardian" | "child-welfare" | "other";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                from: string;
                /** Format: uuid */
                guardianId?: string;
                /** @constant */
                type: "RecordGuardian";
            } | {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                endedOn: string;
                /** @default null */
                reason: string | null;
                /** Format: uuid */
                guardianId: string;
                /** @constant */
                type: "EndGuardian";
            } | {
                /** @enum {string} */
                ruleSet: "NO-2026.1" | "NO-2026.1-EXCLUSIVE" | "NO-2026.1-COMPONENT" | "NO-2026.1-FIXED" | "NO-2026.1-74-SERVED" | "LOV-2026-05-12-18";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                /** Format: uuid */
                adoptionId?: string;
                /** @constant */
                type: "AdoptRuleSet";
            } | {
                /** @enum {string} */
                end: "handed-over-to-health" | "transferred-abroad" | "lapsed" | "pardoned" | "deceased";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                endedOn: string;
                authority: string;
                /** @default null */
                reason: string | null;
                /** @enum {string} */
                because?: "preventive-detention-imposed";
                /** @constant */
                type: "EndSentence";
            } | {
                step: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                on: string;
                /** @default {} */
                values: {
                    [key: string]: string | number | null;
                };
                /** @default null */
                reason: string | null;
                /** Format: uuid */
                stepId?: string;
                /** @constant */
                type: "TakeStep";
            } | {
                reason: string;
                /** Format: uuid */
                stepId: string;
                /** @constant */
                type: "RetractStep";
            })[];
            /**
             * Format: date
             * @example 2026-03-02
             */
            on?: string;
        };
        ExportRequest: {
            /** @enum {string} */
            kind: "ocel" | "xes" | "csv" | "pdf" | "bundle";
            /** @default null */
            sentenceId: string | null;
            /** @default null */
            from: string | null;
            /** @default null */
            to: string | null;
            knownAt?: string | null;
            /** @default null */
            effectiveOn: string | null;
            reason: string;
        };
        WebhookSubscription: {
            url: string;
            /** @default null */
            units: string[] | null;
            /** @default null */
            kinds: ("start-of-execution" | "begin-within-sixty-days" | "order-of-minor" | "monitoring-application" | "decide-monitoring" | "petition-after-suspension" | "assess-lower-security" | "decide-probation" | "erase-personal-data" | "settle-information" | "delete-monitoring-data" | "exclusion-region" | "exclusion-directorate" | "exclusion-ends" | "supervise-exclusion" | "inform-supervisory-council" | "full-term" | "review-after-refusal" | "review-stay" | "prosecution-deadline" | "frame-expiry" | "minimum-expiry" | "assess-detention-progression" | "decide-proposal" | "transition-takes-effect" | "answer-breach" | "complaint" | "especially-high-security-review" | "institution-stay" | "detention-halfway-house-review" | "interruption-ends" | "limitation" | "court-ruling" | "return-from-leave" | "review-condition" | "institution-condition-review" | "decide-complaint" | "register-guardian" | "youth-unit" | "social-inquiry" | "tell-about-transfer" | "review-emergency-access" | "review-not-counted" | "interim-reply" | "correct-after-complaint" | "review-after-correction" | "find-place" | "petition-after-breach" | "charge-new-offence" | "forward-own-petition" | "own-petition-decided" | "inform-prosecution" | "assess-new-probation" | "consent-withdrawn" | "report-to-police" | "review-placement" | "weekly-meeting" | "end-of-work-release" | "notify-victim" | "probation-ends" | "appoint-contact-officer" | "make-future-plan" | "review-plan" | "review-goal" | "begin-release-preparation" | "release-home" | "release-work-or-education" | "release-income" | "release-health" | "release-network" | "first-meeting" | "answer-sanction-breach" | "sanction-court-ruling" | "sanction-interruption-ends" | "confirm-sanction-completion" | "community-plan" | "performance-period-ends" | "community-petition" | "programme-talk" | "programme-ends" | "fine-service-period-ends" | "youth-plan" | "youth-report" | "youth-sentence-ends" | "youth-petition" | "remand-placement" | "remand-order-expires" | "remand-isolation-ends" | "deliver-report" | "tell-health-authority" | "hand-over-to-health")[] | null;
        };
        PlacesToSet: {
            unit: string;
            /** @enum {string} */
            regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring";
            places: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /** @default null */
            reason: string | null;
        };
        FastForward: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            to: string;
        };
        Hold: {
            deadlineId: string;
            /** @enum {string} */
            reason: "awaiting-police" | "awaiting-prosecution" | "awaiting-court" | "awaiting-health" | "awaiting-other-authority" | "awaiting-person" | "other";
            /** @default null */
            note: string | null;
            /**
             * Format: date
             * @example 2026-03-02
             */
            until: string;
        };
        HoldEnd: {
            /** @default null */
            note: string | null;
        };
        Assignment: {
            sentenceIds: string[];
            caseworker: string;
            /** @default null */
            reason: string | null;
        };
        NewCover: {
            from?: string;
            to: string;
            unit: string | "*";
            /** @default null */
            role: ("approver" | "region") | null;
            /**
             * Format: date
             * @example 2026-03-02
             */
            firstDay: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            lastDay: string;
            reason: string;
        };
        ChosenPreferences: {
            preferences: {
                kind: string;
                /** @enum {string} */
                channel: "mail" | "webhook" | "app";
            }[];
        };
        Calculation: {
            /** @constant */
            kind: "imprisonment";
            /** @enum {string} */
            ruleSet?: "NO-2026.1" | "NO-2026.1-EXCLUSIVE" | "NO-2026.1-COMPONENT" | "NO-2026.1-FIXED" | "NO-2026.1-74-SERVED";
            /**
             * Format: date
             * @example 2026-03-02
             */
            startDate: string;
            sentences: {
                years: number;
                months: number;
                days: number;
            }[];
            remandDays?: number;
            absences?: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                to: string;
                countedDays: number;
            }[];
            subsidiaryDays?: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            unbrokenCustodySince?: string;
            foreignSentence?: boolean;
        } | {
            /** @constant */
            kind: "preventive-detention";
            /**
             * Format: date
             * @example 2026-03-02
             */
            startDate: string;
            frameYears: number;
            minimumYears?: number;
            remandDays?: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            finalOn?: string;
            absences?: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                to: string;
                countedDays: number;
            }[];
            prolongationsYears?: number[];
        } | {
            /** @constant */
            kind: "preventive-detention-frame";
            frameYears: number;
            minimumYears: number;
            offenceMaximum30Years: boolean;
            under18: boolean;
        } | {
            /** @constant */
            kind: "remand-credit";
            hoursDeprived: number;
            hoursFullIsolation: number;
        } | {
            /** @constant */
            kind: "whole-sentence-monitoring";
            /**
             * Format: date
             * @example 2026-03-02
             */
            startDate: string;
            sentences: {
                years: number;
                months: number;
                days: number;
            }[];
        } | {
            /** @constant */
            kind: "review-after-refusal";
            sentences: {
                years: number;
                months: number;
                days: number;
            }[];
            /**
             * Format: date
             * @example 2026-03-02
             */
            couldHaveBeenReleasedOn: string;
        } | {
            /** @constant */
            kind: "complaint-deadline";
            /**
             * Format: date
             * @example 2026-03-02
             */
            notifiedOn?: string;
            days?: number;
            /** @example 2026-03-13T15:00 */
            notifiedAt?: string;
            hours?: number;
        } | {
            /** @constant */
            kind: "community-sentence";
            hours: number;
            subsidiaryDays: number;
            periodDays: number;
            remandDays: number;
        } | {
            /** @constant */
            kind: "limitation";
            sentences: {
                years: number;
                months: number;
                days: number;
            }[];
            /**
             * Format: date
             * @example 2026-03-02
             */
            finalOrInterruptedOn: string;
        };
        Version: {
            version: number;
        };
        Proposed: {
            /** Format: uuid */
            proposalId: string;
            version: number;
            decidedBy: {
                /** @enum {string} */
                level: "local" | "region" | "court";
            };
        };
        BreachRegistered: {
            /** Format: uuid */
            breachId: string;
            version: number;
            options: {
                response: string;
                legalBasis: string;
                decidedBy: string;
                moves: boolean;
            }[];
        };
        DidNotAppear: {
            /** Format: uuid */
            breachId: string;
            /** Format: uuid */
            absenceId: string;
            version: number;
            options: {
                response: string;
                legalBasis: string;
                decidedBy: string;
                moves: boolean;
            }[];
        };
        BreachKinds: {
            kinds: {
                code: string;
                text: {
                    nb: string;
                    en: string;
                };
            }[];
        };
        Prolonged: {
            version: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            frameExpiryDate: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            prosecutionDeadline: string;
        };
        Credited: {
            /** Format: uuid */
            creditId: string;
            version: number;
        };
        AbsenceRegistered: {
            /** Format: uuid */
            absenceId: string;
            version: number;
            returnBy: string | null;
        };
        Reviewed: {
            /** Format: uuid */
            reviewId: string;
            version: number;
        };
        Notified: {
            /** Format: uuid */
            notificationId: string;
            version: number;
            lastDayToComplain: string | null;
            complaintExpiresAt: string | null;
        };
        CaseBrought: {
            /** Format: uuid */
            caseId: string;
            version: number;
        };
        Ruled: {
            /** Format: uuid */
            rulingId: string;
            version: number;
        };
        InterruptionExtended: {
            /** Format: uuid */
            absenceId: string;
            version: number;
            returnBy: string | null;
        };
        OwnPetitioned: {
            /** Format: uuid */
            petitionId: string;
            version: number;
        };
        ProbationExtended: {
            /** Format: uuid */
            extensionId: string;
            version: number;
            probationEndsOn: string | null;
        };
        Recalled: {
            /** Format: uuid */
            recallId: string;
            version: number;
        };
        LeaveGranted: {
            /** Format: uuid */
            leaveId: string;
            version: number;
        };
        LeaveRefused: {
            /** Format: uuid */
            leaveId: string;
            version: number;
        };
        InterruptionRefused: {
            /** Format: uuid */
            refusalId: string;
            version: number;
        };
        ProbationSuspended: {
            /** Format: uuid */
            suspensionId: string;
            version: number;
        };
        StartPostponed: {
            /** Format: uuid */
            postponementId: string;
            version: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            startDate: string;
        };
        PostponementRefused: {
            /** Format: uuid */
            postponementId: string;
            version: number;
        };
        MonitoringInformed: {
            /** Format: uuid */
            informationId: string;
            version: number;
            applyBy: string | null;
        };
        MonitoringApplied: {
            /** Format: uuid */
            applicationId: string;
            version: number;
            inTime: boolean | null;
        };
        RuleSetAdopted: {
            /** Format: uuid */
            adoptionId: string;
            version: number;
        };
        ConditionSet: {
            /** Format: uuid */
            conditionId: string;
            version: number;
            reviewOn: string | null;
        };
        ConditionCatalogue: {
            conditions: {
                code: string;
                legalBasis: string;
                regimes: ("especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community")[];
                afterBreach: boolean;
                text: {
                    nb: string;
                    en: string;
                };
                kinds: string[];
                standard: ("especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community")[];
                /** @enum {string} */
                scope: "regime" | "leave";
                courtOnly: boolean;
                particulars: boolean;
                texts: {
                    version: number;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    from: string;
                    nb: string;
                    en: string;
                }[];
            }[];
        };
        ConsentRecorded: {
            /** Format: uuid */
            consentId: string;
            version: number;
        };
        TimetableSet: {
            /** Format: uuid */
            timetableId: string;
            version: number;
            hoursAwayPerWeek: number;
            warnings: {
                code: string;
                text: {
                    nb: string;
                    en: string;
                };
            }[];
        };
        MeetingRecorded: {
            /** Format: uuid */
            meetingId: string;
            version: number;
            nextBy: string | null;
        };
        ChargeRecorded: {
            /** Format: uuid */
            chargeId: string;
            version: number;
        };
        Complained: {
            /** Format: uuid */
            complaintId: string;
            version: number;
            inTime: boolean;
            suspends: boolean;
            /** @enum {string} */
            decidedBy: "region" | "directorate";
        };
        Corrected: {
            /** Format: uuid */
            correctionId: string;
            version: number;
            tell: string[];
            flagged: {
                what: string;
                of: string | null;
                regime: ("especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community") | null;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                decidedFor: string;
                allowedFrom: string | null;
            }[];
            tooLong: {
                days: number;
                while: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                shouldHaveEndedOn: string;
            } | null;
            afterEnd: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                endedOn: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                shouldHaveEndedOn: string;
                days: number;
            } | null;
        };
        EmergencyAccess: {
            /** Format: uuid */
            accessId: string;
            version: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            until: string;
        };
        VictimRecorded: {
            /** Format: uuid */
            victimId: string;
            version: number;
        };
        Victims: {
            version: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            today: string;
            victims: {
                /** Format: uuid */
                victimId: string;
                wants: boolean;
                /** @enum {string} */
                channel: "mail" | "by-hand";
                leadDays: number;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                since: string;
                withdrawnOn: string | null;
                contact: {
                    name: string;
                    email: string | null;
                    telephone: string | null;
                    address: string | null;
                } | null;
                told: {
                    /** @enum {string} */
                    matter: "release" | "serving-at-home" | "leave" | "interruption" | "evasion";
                    of: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    from: string;
                    until: string | null;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    sentOn: string;
                }[];
                toTell: {
                    /** @enum {string} */
                    matter: "release" | "serving-at-home" | "leave" | "interruption" | "evasion";
                    of: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    from: string;
                    until: string | null;
                    cancelled: boolean;
                    conditions: string[];
                    legalBasis: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    dueOn: string;
                    due: boolean;
                }[];
            }[];
        };
        InformationRecorded: {
            /** Format: uuid */
            informationId: string;
            version: number;
        };
        Information: {
            version: number;
            information: {
                /** Format: uuid */
                informationId: string;
                /** @enum {string} */
                source: "staff" | "police" | "other-inmate" | "relative" | "anonymous" | "other";
                withheld: boolean;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                recordedOn: string;
                outcome: ("verified" | "relied-on" | "deleted") | null;
                of: string | null;
                settledOn: string | null;
                text: string | null;
            }[];
        };
        ExclusionDecided: {
            /** Format: uuid */
            exclusionId: string;
            version: number;
            next: {
                /** @enum {string} */
                level: "region" | "directorate";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                by: string;
                at: string | null;
            } | null;
            lastDay: string | null;
        };
        ActivityPlanned: {
            /** Format: uuid */
            activityId: string;
            version: number;
        };
        AttendanceRecorded: {
            breachId: string | null;
            version: number;
        };
        DataConsentRecorded: {
            /** Format: uuid */
            consentId: string;
            version: number;
        };
        NeedsAssessed: {
            /** Format: uuid */
            assessmentId: string;
            version: number;
        };
        InformationShared: {
            /** Format: uuid */
            sharingId: string;
            version: number;
        };
        Needs: {
            version: number;
            assessments: {
                /** Format: uuid */
                assessmentId: string;
                /** Format: uuid */
                consentId: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                assessedOn: string;
                answers: {
                    needs: {
                        /** @enum {string} */
                        area: "home" | "work-or-education" | "income" | "health" | "network" | "substance-use" | "other";
                        /** @enum {string} */
                        need: "none" | "some" | "great";
                    }[];
                    text: string | null;
                } | null;
            }[];
        };
        PlanMade: {
            /** Format: uuid */
            planId: string;
            version: number;
        };
        GoalSet: {
            /** Format: uuid */
            goalId: string;
            version: number;
        };
        GuardianRecorded: {
            /** Format: uuid */
            guardianId: string;
            version: number;
        };
        CorrectionRefused: {
            /** Format: uuid */
            requestId: string;
            version: number;
        };
        Verification: {
            ok: boolean;
            events: number;
            hash: string;
            problems: {
                version: number;
                what: string;
            }[];
        };
        CheckpointPage: {
            notary: {
                size: number;
                signed: number;
                signedAt: string | null;
                waitingSince: string | null;
                /** @enum {string} */
                standing: "signing" | "behind" | "refusing" | "none";
                alarm: {
                    code: string;
                    /** Format: date-time */
                    at: string;
                    detail: {
                        [key: string]: unknown;
                    };
                } | null;
                publicKey: string | null;
            };
            checkpoints: {
                size: number;
                root: string;
                note: string;
                stamped: boolean;
                /** Format: date-time */
                createdAt: string;
                /** @enum {string} */
                signature: "valid" | "unknown-key" | "bad-signature";
            }[];
            next: number | null;
        };
        LogVerification: {
            /** @enum {string} */
            state: "none" | "running" | "done" | "failed";
            /** Format: date-time */
            startedAt?: string;
            startedBy?: string;
            /** Format: date-time */
            endedAt?: string;
            done?: number;
            of?: number;
            result?: {
                ok: boolean;
                size: number;
                signed: number;
                streams: number;
                root: string;
                checkpoints: number;
                outside: number;
                stamps: {
                    held: number;
                    trusted: number;
                    lastAt: string | null;
                };
                problems: ({
                    code: string;
                    what: string;
                    position?: number;
                } & {
                    [key: string]: unknown;
                })[];
                accessLog: {
                    size: number;
                    hash: string;
                    problems: {
                        [key: string]: unknown;
                    }[];
                };
            };
        } & {
            [key: string]: unknown;
        };
        ConsistencyProof: {
            from: {
                size: number;
                root: string;
                note: string;
                stamped: boolean;
                /** Format: date-time */
                createdAt: string;
                /** @enum {string} */
                signature: "valid" | "unknown-key" | "bad-signature";
            };
            to: {
                size: number;
                root: string;
                note: string;
                stamped: boolean;
                /** Format: date-time */
                createdAt: string;
                /** @enum {string} */
                signature: "valid" | "unknown-key" | "bad-signature";
            };
            proof: string[];
            holds: boolean;
        };
        InclusionProof: {
            position: number;
            index: number;
            hash: string;
            proof: string[];
            holds: boolean;
            checkpoint: {
                size: number;
                root: string;
                note: string;
                stamped: boolean;
                /** Format: date-time */
                createdAt: string;
                /** @enum {string} */
                signature: "valid" | "unknown-key" | "bad-signature";
            };
            text: string;
        };
        EventPage: {
            events: {
                /** Format: uuid */
                eventId: string;
                version: number;
                position: number;
                type: string;
                /** Format: date-time */
                recordedAt: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                /** Format: date-time */
                occurredAt: string;
                actor: {
                    id: string;
                    role: string;
                    unit: string | null;
                };
                ruleSet: string | null;
                body: {
                    [key: string]: unknown;
                };
                hash: string;
                prevHash: string;
            }[];
            next: number | null;
        };
        ErasureProposed: {
            /** Format: uuid */
            erasureId: string;
            version: number;
        };
        FoundEvents: {
            events: {
                /** Format: uuid */
                sentenceId: string;
                position: number;
                version: number;
                /** Format: uuid */
                eventId: string;
                type: string;
                title: {
                    nb: string;
                    en: string;
                };
                /** Format: date-time */
                recordedAt: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                actor: {
                    id: string;
                    role: string;
                    unit: string | null;
                };
                legalBasis: string | null;
                unit: string;
                kind: string;
            }[];
            next: string | null;
        };
        AccessPage: {
            accesses: {
                position: number;
                /** Format: date-time */
                at: string;
                permission: string;
                route: string;
                /** @enum {string} */
                outcome: "shown" | "denied";
                actor: {
                    id: string;
                    roles: string[];
                    unit: string | null;
                };
                /** @enum {string} */
                purpose: "execution" | "complaint" | "supervision" | "subject-access" | "statistics" | "emergency" | "operation";
                reason: string | null;
                correlationId: string;
                sentences: string[];
                hash: string;
                what: {
                    nb: string;
                    en: string;
                };
                why: {
                    nb: string;
                    en: string;
                };
            }[];
            next: string | null;
        };
        SubjectAccess: {
            /** Format: uuid */
            sentenceId: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            on: string;
            standing: {
                [key: string]: unknown;
            };
            events: {
                /** Format: date-time */
                recordedAt: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                type: string;
                role: string;
                unit: string | null;
                body: {
                    [key: string]: unknown;
                };
            }[];
            information: {
                /** @enum {string} */
                source: "staff" | "police" | "other-inmate" | "relative" | "anonymous" | "other";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                recordedOn: string;
                until: string | null;
                text: string | null;
                /** @enum {string} */
                standing: "unverified" | "verified" | "relied-on" | "deleted";
            }[];
            needs: {
                needs: {
                    /** @enum {string} */
                    area: "home" | "work-or-education" | "income" | "health" | "network" | "substance-use" | "other";
                    /** @enum {string} */
                    need: "none" | "some" | "great";
                }[];
                text: string | null;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                assessedOn: string;
            }[];
            letters: {
                /** Format: uuid */
                letterId: string;
                of: string;
                template: string;
            }[];
            whoLooked: {
                /** Format: date-time */
                at: string;
                unit: string | null;
                roles: string[];
                what: {
                    nb: string;
                    en: string;
                };
                purpose: {
                    nb: string;
                    en: string;
                };
            }[];
        };
        AccessReport: {
            accesses: {
                /** Format: date-time */
                at: string;
                unit: string | null;
                roles: string[];
                what: {
                    nb: string;
                    en: string;
                };
                purpose: {
                    nb: string;
                    en: string;
                };
            }[];
            next: string | null;
        };
        HoldPlaced: {
            /** Format: uuid */
            holdId: string;
            version: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            until: string;
        };
        Assigned: {
            results: ({
                /** Format: uuid */
                sentenceId: string;
                /** @constant */
                ok: true;
                version: number;
            } | {
                /** Format: uuid */
                sentenceId: string;
                /** @constant */
                ok: false;
                code: string;
                detail: string;
            })[];
        };
        CaseloadList: {
            caseloads: {
                account: string;
                unit: string;
                cases: number;
                overdue: number;
            }[];
        };
        Cover: {
            /** Format: uuid */
            id: string;
            from: string;
            to: string;
            unit: string;
            role: string | null;
            /**
             * Format: date
             * @example 2026-03-02
             */
            firstDay: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            lastDay: string;
            reason: string;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            /** @enum {string} */
            state: "coming" | "now" | "over" | "ended";
        };
        CoverList: {
            covers: {
                /** Format: uuid */
                id: string;
                from: string;
                to: string;
                unit: string;
                role: string | null;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                firstDay: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                lastDay: string;
                reason: string;
                createdBy: string;
                /** Format: date-time */
                createdAt: string;
                endedAt: string | null;
                /** @enum {string} */
                state: "coming" | "now" | "over" | "ended";
            }[];
        };
        Preferences: {
            preferences: {
                kind: string;
                title: {
                    nb: string;
                    en: string;
                };
                lawBound: boolean;
                legalBasis: string | null;
                /** @enum {string} */
                channel: "mail" | "webhook" | "app";
                choices: ("mail" | "webhook" | "app")[];
            }[];
        };
        CalendarSubscription: {
            subscription: {
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                expiresAt: string;
                lastUsedAt: string | null;
            } | null;
        };
        CalendarAddress: {
            token: string;
            url: string;
        };
        CalendarFile: string;
        DeadlinePage: {
            deadlines: {
                id: string;
                kind: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                dueOn: string;
                owner: {
                    role: string;
                    unit: string;
                };
                legalBasis: string;
                lawBound: boolean;
                /** @enum {string} */
                state: "open" | "overdue";
                nextReminderOn: string | null;
                title: {
                    nb: string;
                    en: string;
                };
                /** Format: uuid */
                sentenceId: string;
            }[];
            next: string | null;
        };
        WebhookAdded: {
            /** Format: uuid */
            id: string;
            url: string;
            units: string[] | null;
            kinds: string[] | null;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            secret: string;
        };
        WebhookList: {
            webhooks: {
                /** Format: uuid */
                id: string;
                url: string;
                units: string[] | null;
                kinds: string[] | null;
                createdBy: string;
                /** Format: date-time */
                createdAt: string;
            }[];
        };
        NoticePage: {
            notices: {
                key: string;
                /** Format: uuid */
                sentenceId: string;
                channel: string;
                kind: string | null;
                to: {
                    role: string;
                    unit: string;
                    user: string | null;
                };
                onBehalfOf: string | null;
                subject: string | null;
                /** @enum {string} */
                state: "queued" | "sent" | "failed";
                attempts: {
                    /** Format: date-time */
                    at: string;
                    /** @enum {string} */
                    outcome: "sent" | "deferred" | "refused";
                    error: string | null;
                }[];
                /** Format: date-time */
                createdAt: string;
                sentAt: string | null;
                nextAttemptAt: string | null;
            }[];
            next: string | null;
        };
        Resent: {
            key: string;
            /** Format: uuid */
            sentenceId: string;
            /** @constant */
            state: "queued";
        };
        FindingList: {
            findings: {
                kind: string;
                /** Format: uuid */
                sentenceId: string;
                of: string;
                unit: string;
                detail: {
                    [key: string]: unknown;
                };
                /** Format: date-time */
                openedAt: string;
                /** Format: date-time */
                seenAt: string;
            }[];
        };
        StatisticsOfUnits: {
            sentences: {
                kind: string;
                status: string;
                regime: string;
                unit: string;
                count: number;
            }[];
            deadlines: {
                kind: string;
                open: number;
                overdue: number;
            }[];
            units: {
                unit: string;
                open: number;
                overdue: number;
            }[];
            regimes: {
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                count: number;
                share: number;
            }[];
            funnel: {
                undecided: number;
                ahead: number;
                proposed: number;
                approved: number;
                waitingForPlace: number;
                waitingForPlaceMedianDays: number | null;
            };
            moves: {
                /** @enum {string} */
                to: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                count: number;
                medianDays: number;
            }[];
            sinceEligible: {
                /** @enum {string} */
                to: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                count: number;
                medianDays: number;
                late: number;
            }[];
            leaves: {
                /** @enum {string} */
                leave: "ordinary" | "short" | "welfare" | "escorted" | "work-release";
                onTime: number;
                late: number;
                notReturned: number;
            }[];
            targets: {
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                share: number;
            }[];
            waits: {
                unit: string;
                waiting: number;
                daysSoFar: number;
                found: number;
                daysBefore: number;
            }[];
        };
        RuleSetList: {
            ruleSets: {
                id: string;
                /** @enum {string} */
                status: "in-force" | "comparison" | "adopted-not-in-force";
                commencement: string | null;
                transitional: {
                    nb: string;
                    en: string;
                    appliesTo: string;
                };
                changes: {
                    nb: string;
                    en: string;
                };
                source: string;
                isDefault: boolean;
                parameters: {
                    [key: string]: unknown;
                } | null;
            }[];
        };
        PermissionMatrix: {
            roles: ("placement" | "caseworker" | "approver" | "region" | "directorate" | "probation" | "registrar" | "court" | "prosecution" | "health" | "victim-desk" | "auditor" | "supervisory-council" | "data-protection" | "admin" | "integration" | "clock")[];
            lendable: ("placement" | "caseworker" | "approver" | "region" | "directorate" | "probation" | "registrar" | "court" | "prosecution" | "health" | "victim-desk" | "auditor" | "supervisory-council" | "data-protection" | "admin" | "integration" | "clock")[];
            permissions: {
                permission: string;
                /** @enum {string} */
                kind: "command" | "query";
                roles: ("placement" | "caseworker" | "approver" | "region" | "directorate" | "probation" | "registrar" | "court" | "prosecution" | "health" | "victim-desk" | "auditor" | "supervisory-council" | "data-protection" | "admin" | "integration" | "clock")[];
                beyondReach: boolean;
            }[];
        };
        AccountList: {
            accounts: {
                id: string;
                name: string;
            }[];
        };
        UnitList: {
            units: ({
                id: string;
                name: string;
                kind: string;
                region: string | null;
            } & {
                [key: string]: unknown;
            })[];
        };
        Stream: string;
        Work: {
            work: {
                id: string;
                /** Format: uuid */
                sentenceId: string;
                deadlineId: string;
                version: number;
                kind: string;
                /** @enum {string} */
                group: "overdue" | "today" | "this-week" | "later";
                title: {
                    nb: string;
                    en: string;
                };
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                dueOn: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                today: string;
                legalBasis: string;
                lawBound: boolean;
                owner: {
                    role: string;
                    unit: string;
                };
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                unit: string;
                caseworker: string;
                person: string | null;
                initials: string;
                of: string | null;
                own: boolean;
                undecided: boolean;
                path: string;
                onBehalfOf: string | null;
                heldUntil: string | null;
                escalation: {
                    step: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    on: string;
                    to: string;
                    reached: boolean;
                }[];
            }[];
            counts: {
                groups: {
                    [key: string]: number;
                };
                kinds: {
                    [key: string]: number;
                };
            };
            next: string | null;
        };
        Session: {
            account: {
                id: string;
                name: string;
            };
            roles: string[];
            units: {
                id: string;
                name: string;
            }[];
            everyUnit: boolean;
            csrfToken: string;
            draftKey: string;
            /** Format: date-time */
            expiresAt: string;
            idleMinutes: number;
            training: boolean;
            development: boolean;
        };
        OwnSessions: {
            sessions: {
                /** Format: date-time */
                startedAt: string;
                /** Format: date-time */
                lastSeenAt: string;
                /** Format: date-time */
                expiresAt: string;
                current: boolean;
            }[];
        };
        SessionsEnded: {
            ended: number;
        };
        SignedOut: {
            redirectTo: string;
        };
        PublicStatistics: {
            publication: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                asOf: string;
                quarter: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    from: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    to: string;
                };
                leastPeople: number;
                /** Format: date-time */
                madeAt: string;
                events: number;
                training: boolean;
                tables: {
                    /** @enum {string} */
                    id: "open" | "regimes" | "leaves" | "moves" | "exclusions" | "reminders" | "activity" | "relapse";
                    columns: ("people" | "share" | "leaves" | "moves" | "late" | "median-days" | "exclusions" | "days" | "reminders")[];
                    rows: {
                        code: string;
                        figures: (number | (":" | ".." | "."))[];
                    }[];
                    total: (number | (":" | ".." | "."))[] | null;
                }[];
            } | null;
        };
        CsvFile: string;
        PlacesSet: {
            /** Format: uuid */
            id: string;
        };
        PlacesRecord: {
            records: {
                unit: string;
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring";
                /** Format: uuid */
                id: string;
                places: number;
                from: string;
                reason: string | null;
                setBy: string;
                setRole: string;
                /** Format: date-time */
                recordedAt: string;
            }[];
        };
        Capacity: {
            occupancy: {
                unit: string;
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring";
                places: number | null;
                occupied: number;
                away: number;
                coming: number;
                waiting: number;
                leftInAYear: number;
                free: number | null;
            }[];
            waiting: {
                unit: string;
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring";
                /** Format: uuid */
                sentenceId: string;
                proposalId: string;
                person: string | null;
                initials: string;
                at: {
                    unit: string;
                    regime: string;
                };
                days: number;
                ahead: number;
                near: string | null;
                choices: {
                    unit: string;
                    near: boolean | null;
                    approved: boolean;
                    free: number | null;
                    waitingDays: number | null;
                }[];
            }[];
        };
        Export: {
            id: string;
            /** @enum {string} */
            kind: "ocel" | "xes" | "csv" | "pdf" | "bundle";
            reason: string;
            account: string;
            role: string;
            units: string[] | null;
            query: {
                sentenceId: string | null;
                from: string | null;
                to: string | null;
                knownAt: string | null;
                effectiveOn: string | null;
            };
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled" | "expired";
            done: number;
            of: number | null;
            /** Format: date-time */
            askedAt: string;
            startedAt: string | null;
            endedAt: string | null;
            expiresAt: string | null;
            file: {
                name: string;
                mediaType: string;
                bytes: number;
                sha256: string;
            } | null;
            error: string | null;
        };
        ExportList: {
            exports: {
                id: string;
                /** @enum {string} */
                kind: "ocel" | "xes" | "csv" | "pdf" | "bundle";
                reason: string;
                account: string;
                role: string;
                units: string[] | null;
                query: {
                    sentenceId: string | null;
                    from: string | null;
                    to: string | null;
                    knownAt: string | null;
                    effectiveOn: string | null;
                };
                /** @enum {string} */
                state: "queued" | "running" | "done" | "failed" | "cancelled" | "expired";
                done: number;
                of: number | null;
                /** Format: date-time */
                askedAt: string;
                startedAt: string | null;
                endedAt: string | null;
                expiresAt: string | null;
                file: {
                    name: string;
                    mediaType: string;
                    bytes: number;
                    sha256: string;
                } | null;
                error: string | null;
            }[];
        };
        WhyTree: {
            /** Format: date-time */
            knownAt: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            effectiveOn: string;
            version: number;
            ruleSet: string;
            inputs: {
                path: string;
                value: unknown;
                setBy: number;
            }[];
            answers: {
                id: string;
                /** @enum {string} */
                kind: "date" | "eligibility" | "criterion" | "decision" | "end";
                value: unknown;
                rule: string | null;
                legalBasis: string;
                text: {
                    nb: string;
                    en: string;
                } | null;
                steps: string[];
                inputs: string[];
                because: {
                    id: string;
                    /** @enum {string} */
                    kind: "date" | "eligibility" | "criterion" | "decision" | "end";
                    value: unknown;
                    rule: string | null;
                    legalBasis: string;
                    text: {
                        nb: string;
                        en: string;
                    } | null;
                    steps: string[];
                    inputs: string[];
                    because: {
                        id: string;
                        /** @enum {string} */
                        kind: "date" | "eligibility" | "criterion" | "decision" | "end";
                        value: unknown;
                        rule: string | null;
                        legalBasis: string;
                        text: {
                            nb: string;
                            en: string;
                        } | null;
                        steps: string[];
                        inputs: string[];
                        because: unknown[];
                        stored: {
                            value: unknown;
                            version: number;
                            ruleSet: string | null;
                        } | null;
                        agrees: boolean | null;
                        differences: {
                            path: string;
                            before: unknown;
                            after: unknown;
                        }[];
                    }[];
                    stored: {
                        value: unknown;
                        version: number;
                        ruleSet: string | null;
                    } | null;
                    agrees: boolean | null;
                    differences: {
                        path: string;
                        before: unknown;
                        after: unknown;
                    }[];
                }[];
                stored: {
                    value: unknown;
                    version: number;
                    ruleSet: string | null;
                } | null;
                agrees: boolean | null;
                differences: {
                    path: string;
                    before: unknown;
                    after: unknown;
                }[];
            }[];
            disagreeing: string[];
            events: {
                eventId: string;
                version: number;
                type: string;
                title: {
                    nb: string;
                    en: string;
                };
                legalBasis: string | null;
                /** Format: date-time */
                occurredAt: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                actor: {
                    id: string;
                    role: string;
                    unit: string | null;
                };
            }[];
        };
        WhyNot: {
            /** Format: date-time */
            knownAt: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            effectiveOn: string;
            version: number;
            /** @enum {string} */
            regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
            eligible: boolean;
            from: string | null;
            blocks: {
                code: string;
                met: false | "needs-assessment";
                fact: {
                    [key: string]: unknown;
                } | null;
                legalBasis: string;
                text: {
                    nb: string;
                    en: string;
                };
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                since: string;
                setBy: number | null;
                until: string | null;
                /** @enum {string} */
                ends: "date" | "never" | "fact" | "assessment";
            }[];
            refusal: {
                code: string;
                facts: {
                    [key: string]: unknown;
                };
                text: {
                    nb: string;
                    en: string;
                };
                legalBasis: string | null;
            } | null;
            events: {
                eventId: string;
                version: number;
                type: string;
                title: {
                    nb: string;
                    en: string;
                };
                legalBasis: string | null;
                /** Format: date-time */
                occurredAt: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                actor: {
                    id: string;
                    role: string;
                    unit: string | null;
                };
            }[];
        };
        Blame: {
            /** Format: date-time */
            knownAt: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            effectiveOn: string;
            version: number;
            values: {
                path: string;
                value: unknown;
                setBy: number;
            }[];
            events: {
                eventId: string;
                version: number;
                type: string;
                title: {
                    nb: string;
                    en: string;
                };
                legalBasis: string | null;
                /** Format: date-time */
                occurredAt: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                actor: {
                    id: string;
                    role: string;
                    unit: string | null;
                };
            }[];
        };
        Register: {
            /** Format: date-time */
            knownAt: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            effectiveOn: string;
            sentences: {
                id: string;
                kind: string;
                status: string;
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                unit: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                since: string;
                clockStopped: string | null;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                from: string;
                to: string | null;
                person: {
                    name: string | null;
                    birthDate: string | null;
                };
            }[];
            counts: {
                unit: string;
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                count: number;
            }[];
            next: string | null;
            behind: number;
        };
        BeliefDiff: {
            from: {
                /** Format: date-time */
                knownAt: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                version: number | null;
            };
            to: {
                /** Format: date-time */
                knownAt: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                version: number | null;
            };
            differences: {
                path: string;
                before: unknown;
                after: unknown;
            }[];
            gained: {
                eventId: string;
                version: number;
                type: string;
                title: {
                    nb: string;
                    en: string;
                };
                legalBasis: string | null;
                /** Format: date-time */
                occurredAt: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                actor: {
                    id: string;
                    role: string;
                    unit: string | null;
                };
            }[];
            lost: {
                eventId: string;
                version: number;
                type: string;
                title: {
                    nb: string;
                    en: string;
                };
                legalBasis: string | null;
                /** Format: date-time */
                occurredAt: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                actor: {
                    id: string;
                    role: string;
                    unit: string | null;
                };
            }[];
        };
        StepTaken: {
            stepId: string;
            version: number;
            stage: string;
            status: string;
        };
        Sanctions: {
            sanctions: {
                kind: string;
                title: {
                    nb: string;
                    en: string;
                };
                legalBasis: string;
                terms: {
                    name: string;
                    /** @enum {string} */
                    kind: "number" | "date" | "choice";
                    label: {
                        nb: string;
                        en: string;
                    };
                    optional: boolean;
                    min: number | null;
                    max: number | null;
                    choices: {
                        code: string;
                        text: {
                            nb: string;
                            en: string;
                        };
                    }[];
                }[];
                stages: {
                    code: string;
                    title: {
                        nb: string;
                        en: string;
                    };
                    status: string;
                }[];
                steps: {
                    code: string;
                    title: {
                        nb: string;
                        en: string;
                    };
                    happened: {
                        nb: string;
                        en: string;
                    };
                    legalBasis: string;
                    reason: string;
                    from: string[];
                    by: string[];
                    fields: {
                        name: string;
                        /** @enum {string} */
                        kind: "number" | "date" | "choice";
                        label: {
                            nb: string;
                            en: string;
                        };
                        optional: boolean;
                        min: number | null;
                        max: number | null;
                        choices: {
                            code: string;
                            text: {
                                nb: string;
                                en: string;
                            };
                        }[];
                    }[];
                }[];
            }[];
        };
        Sentence: {
            /** Format: uuid */
            id: string;
            version: number;
            kind: string;
            status: string;
            /** @enum {string} */
            regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
            unit: string;
            caseworker: string;
            person: {
                name: string | null;
                birthDate: string | null;
            };
            /**
             * Format: date
             * @example 2026-03-02
             */
            today: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            startDate: string;
            unbrokenCustodySince: string | null;
            ruleSet: string;
            warnings: {
                code: string;
                judgment: number | null;
                legalBasis: string;
                text: {
                    nb: string;
                    en: string;
                };
            }[];
            override: {
                reason: string;
            } | null;
            dates: {
                [key: string]: unknown;
            };
            explanations: ({
                date: string;
                rule: string;
                legalBasis: string;
                text: {
                    nb: string;
                    en: string;
                };
            } & {
                [key: string]: unknown;
            })[];
            eligibility: {
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                eligible: boolean;
                from: string | null;
                almost: boolean;
                missing: string[];
                criteria: {
                    code: string;
                    met: boolean | "needs-assessment";
                    from: string | null;
                    fact: {
                        [key: string]: unknown;
                    } | null;
                    legalBasis: string;
                    text: {
                        nb: string;
                        en: string;
                    };
                }[];
            }[];
            leastRestrictive: {
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                from: string;
                legalBasis: string;
            } | null;
            projection: {
                id: string;
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                on: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                until: string;
                because: string;
                legalBasis: string;
                text: {
                    nb: string;
                    en: string;
                };
            }[];
            firstPlacement: {
                assess: ("especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community")[];
                onlyInSpecialCases: ("especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community")[];
                /** @enum {string} */
                otherwise: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                legalBasis: string;
                text: {
                    nb: string;
                    en: string;
                };
            } | null;
            proposals: ({
                /** Format: uuid */
                proposalId: string;
                type: string;
                to: {
                    /** @enum {string} */
                    regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                    unit: string;
                };
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                effectiveOn: string;
                ground: ("ordinary" | "half-time" | "short-time" | "compelling-reasons") | null;
                decidedBy: {
                    /** @enum {string} */
                    level: "local" | "region" | "court";
                };
                proposedBy: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                proposedOn: string;
                status: string;
            } & {
                [key: string]: unknown;
            })[];
            breaches: ({
                /** Format: uuid */
                breachId: string;
                kind: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                occurredOn: string;
            } & {
                [key: string]: unknown;
            })[];
            conditions: ({
                conditionId: string;
                code: string;
                text: string | null;
                until: string | null;
            } & {
                [key: string]: unknown;
            })[];
            deadlines: {
                id: string;
                kind: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                dueOn: string;
                owner: {
                    role: string;
                    unit: string;
                };
                legalBasis: string;
                lawBound: boolean;
                /** @enum {string} */
                state: "open" | "overdue";
                nextReminderOn: string | null;
                title: {
                    nb: string;
                    en: string;
                };
                onExpiry: {
                    nb: string;
                    en: string;
                };
                escalation: {
                    step: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    on: string;
                    to: string;
                    reached: boolean;
                }[];
                snoozable: boolean;
                hold: {
                    /** Format: uuid */
                    holdId: string;
                    reason: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    until: string;
                } | null;
            }[];
            clockStopped: {
                type: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                since: string;
                absenceId: string | null;
            } | null;
            sanction: {
                title: {
                    nb: string;
                    en: string;
                };
                legalBasis: string;
                terms: {
                    [key: string]: unknown;
                };
                stage: string;
                stageTitle: {
                    nb: string;
                    en: string;
                };
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                since: string;
                open: string[];
                figures: {
                    code: string;
                    text: {
                        nb: string;
                        en: string;
                    };
                    done: number;
                    of: number;
                }[];
                steps: ({
                    /** Format: uuid */
                    stepId: string;
                    step: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    on: string;
                    text: {
                        nb: string;
                        en: string;
                    };
                    reason: string | null;
                } & {
                    [key: string]: unknown;
                })[];
            } | null;
            erased: boolean;
        } & {
            [key: string]: unknown;
        };
        SentencePage: {
            sentences: {
                /** Format: uuid */
                id: string;
                version: number;
                kind: string;
                status: string;
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                unit: string;
                caseworker: string;
                startDate: string | null;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                today: string;
                overdue: boolean;
                restricted: boolean;
                expectedReleaseOn: string | null;
                nextDueOn: string | null;
                nextDueKind: string | null;
                clockStopped: string | null;
                person: {
                    name: string | null;
                    birthDate: string | null;
                };
            }[];
            next: string | null;
        };
        FoundSentences: {
            sentences: {
                /** Format: uuid */
                id: string;
                version: number;
                kind: string;
                status: string;
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                unit: string;
                caseworker: string;
                startDate: string | null;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                today: string;
                overdue: boolean;
                restricted: boolean;
                expectedReleaseOn: string | null;
                nextDueOn: string | null;
                nextDueKind: string | null;
                clockStopped: string | null;
                person: {
                    name: string | null;
                    birthDate: string | null;
                };
            }[];
            next: string | null;
            total: number;
            totalIsLeast: boolean;
        };
        Timeline: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            today: string;
            entries: {
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                on: string;
                /** @enum {string} */
                tense: "past" | "future";
                /** @enum {string} */
                kind: "event" | "deadline" | "moment" | "date";
                title: {
                    nb: string;
                    en: string;
                };
                legalBasis: string | null;
                of: {
                    [key: string]: unknown;
                };
            }[];
        };
        WhatIfAnswer: {
            before: {
                /** Format: uuid */
                id: string;
                version: number;
                kind: string;
                status: string;
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                unit: string;
                caseworker: string;
                person: {
                    name: string | null;
                    birthDate: string | null;
                };
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                today: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                startDate: string;
                unbrokenCustodySince: string | null;
                ruleSet: string;
                warnings: {
                    code: string;
                    judgment: number | null;
                    legalBasis: string;
                    text: {
                        nb: string;
                        en: string;
                    };
                }[];
                override: {
                    reason: string;
                } | null;
                dates: {
                    [key: string]: unknown;
                };
                explanations: ({
                    date: string;
                    rule: string;
                    legalBasis: string;
                    text: {
                        nb: string;
                        en: string;
                    };
                } & {
                    [key: string]: unknown;
                })[];
                eligibility: {
                    /** @enum {string} */
                    regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                    eligible: boolean;
                    from: string | null;
                    almost: boolean;
                    missing: string[];
                    criteria: {
                        code: string;
                        met: boolean | "needs-assessment";
                        from: string | null;
                        fact: {
                            [key: string]: unknown;
                        } | null;
                        legalBasis: string;
                        text: {
                            nb: string;
                            en: string;
                        };
                    }[];
                }[];
                leastRestrictive: {
                    /** @enum {string} */
                    regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    from: string;
                    legalBasis: string;
                } | null;
                projection: {
                    id: string;
                    /** @enum {string} */
                    regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    on: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    until: string;
                    because: string;
                    legalBasis: string;
                    text: {
                        nb: string;
                        en: string;
                    };
                }[];
                firstPlacement: {
                    assess: ("especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community")[];
                    onlyInSpecialCases: ("especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community")[];
                    /** @enum {string} */
                    otherwise: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                    legalBasis: string;
                    text: {
                        nb: string;
                        en: string;
                    };
                } | null;
                proposals: ({
                    /** Format: uuid */
                    proposalId: string;
                    type: string;
                    to: {
                        /** @enum {string} */
                        regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                        unit: string;
                    };
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    effectiveOn: string;
                    ground: ("ordinary" | "half-time" | "short-time" | "compelling-reasons") | null;
                    decidedBy: {
                        /** @enum {string} */
                        level: "local" | "region" | "court";
                    };
                    proposedBy: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    proposedOn: string;
                    status: string;
                } & {
                    [key: string]: unknown;
                })[];
                breaches: ({
                    /** Format: uuid */
                    breachId: string;
                    kind: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    occurredOn: string;
                } & {
                    [key: string]: unknown;
                })[];
                conditions: ({
                    conditionId: string;
                    code: string;
                    text: string | null;
                    until: string | null;
                } & {
                    [key: string]: unknown;
                })[];
                deadlines: {
                    id: string;
                    kind: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    dueOn: string;
                    owner: {
                        role: string;
                        unit: string;
                    };
                    legalBasis: string;
                    lawBound: boolean;
                    /** @enum {string} */
                    state: "open" | "overdue";
                    nextReminderOn: string | null;
                    title: {
                        nb: string;
                        en: string;
                    };
                    onExpiry: {
                        nb: string;
                        en: string;
                    };
                    escalation: {
                        step: string;
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        on: string;
                        to: string;
                        reached: boolean;
                    }[];
                    snoozable: boolean;
                    hold: {
                        /** Format: uuid */
                        holdId: string;
                        reason: string;
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        until: string;
                    } | null;
                }[];
                clockStopped: {
                    type: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    since: string;
                    absenceId: string | null;
                } | null;
                sanction: {
                    title: {
                        nb: string;
                        en: string;
                    };
                    legalBasis: string;
                    terms: {
                        [key: string]: unknown;
                    };
                    stage: string;
                    stageTitle: {
                        nb: string;
                        en: string;
                    };
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    since: string;
                    open: string[];
                    figures: {
                        code: string;
                        text: {
                            nb: string;
                            en: string;
                        };
                        done: number;
                        of: number;
                    }[];
                    steps: ({
                        /** Format: uuid */
                        stepId: string;
                        step: string;
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        on: string;
                        text: {
                            nb: string;
                            en: string;
                        };
                        reason: string | null;
                    } & {
                        [key: string]: unknown;
                    })[];
                } | null;
                erased: boolean;
            } & {
                [key: string]: unknown;
            };
            after: {
                /** Format: uuid */
                id: string;
                version: number;
                kind: string;
                status: string;
                /** @enum {string} */
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                unit: string;
                caseworker: string;
                person: {
                    name: string | null;
                    birthDate: string | null;
                };
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                today: string;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                startDate: string;
                unbrokenCustodySince: string | null;
                ruleSet: string;
                warnings: {
                    code: string;
                    judgment: number | null;
                    legalBasis: string;
                    text: {
                        nb: string;
                        en: string;
                    };
                }[];
                override: {
                    reason: string;
                } | null;
                dates: {
                    [key: string]: unknown;
                };
                explanations: ({
                    date: string;
                    rule: string;
                    legalBasis: string;
                    text: {
                        nb: string;
                        en: string;
                    };
                } & {
                    [key: string]: unknown;
                })[];
                eligibility: {
                    /** @enum {string} */
                    regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                    eligible: boolean;
                    from: string | null;
                    almost: boolean;
                    missing: string[];
                    criteria: {
                        code: string;
                        met: boolean | "needs-assessment";
                        from: string | null;
                        fact: {
                            [key: string]: unknown;
                        } | null;
                        legalBasis: string;
                        text: {
                            nb: string;
                            en: string;
                        };
                    }[];
                }[];
                leastRestrictive: {
                    /** @enum {string} */
                    regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    from: string;
                    legalBasis: string;
                } | null;
                projection: {
                    id: string;
                    /** @enum {string} */
                    regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    on: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    until: string;
                    because: string;
                    legalBasis: string;
                    text: {
                        nb: string;
                        en: string;
                    };
                }[];
                firstPlacement: {
                    assess: ("especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community")[];
                    onlyInSpecialCases: ("especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community")[];
                    /** @enum {string} */
                    otherwise: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                    legalBasis: string;
                    text: {
                        nb: string;
                        en: string;
                    };
                } | null;
                proposals: ({
                    /** Format: uuid */
                    proposalId: string;
                    type: string;
                    to: {
                        /** @enum {string} */
                        regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                        unit: string;
                    };
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    effectiveOn: string;
                    ground: ("ordinary" | "half-time" | "short-time" | "compelling-reasons") | null;
                    decidedBy: {
                        /** @enum {string} */
                        level: "local" | "region" | "court";
                    };
                    proposedBy: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    proposedOn: string;
                    status: string;
                } & {
                    [key: string]: unknown;
                })[];
                breaches: ({
                    /** Format: uuid */
                    breachId: string;
                    kind: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    occurredOn: string;
                } & {
                    [key: string]: unknown;
                })[];
                conditions: ({
                    conditionId: string;
                    code: string;
                    text: string | null;
                    until: string | null;
                } & {
                    [key: string]: unknown;
                })[];
                deadlines: {
                    id: string;
                    kind: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    dueOn: string;
                    owner: {
                        role: string;
                        unit: string;
                    };
                    legalBasis: string;
                    lawBound: boolean;
                    /** @enum {string} */
                    state: "open" | "overdue";
                    nextReminderOn: string | null;
                    title: {
                        nb: string;
                        en: string;
                    };
                    onExpiry: {
                        nb: string;
                        en: string;
                    };
                    escalation: {
                        step: string;
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        on: string;
                        to: string;
                        reached: boolean;
                    }[];
                    snoozable: boolean;
                    hold: {
                        /** Format: uuid */
                        holdId: string;
                        reason: string;
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        until: string;
                    } | null;
                }[];
                clockStopped: {
                    type: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    since: string;
                    absenceId: string | null;
                } | null;
                sanction: {
                    title: {
                        nb: string;
                        en: string;
                    };
                    legalBasis: string;
                    terms: {
                        [key: string]: unknown;
                    };
                    stage: string;
                    stageTitle: {
                        nb: string;
                        en: string;
                    };
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    since: string;
                    open: string[];
                    figures: {
                        code: string;
                        text: {
                            nb: string;
                            en: string;
                        };
                        done: number;
                        of: number;
                    }[];
                    steps: ({
                        /** Format: uuid */
                        stepId: string;
                        step: string;
                        /**
                         * Format: date
                         * @example 2026-03-02
                         */
                        on: string;
                        text: {
                            nb: string;
                            en: string;
                        };
                        reason: string | null;
                    } & {
                        [key: string]: unknown;
                    })[];
                } | null;
                erased: boolean;
            } & {
                [key: string]: unknown;
            };
            differences: {
                path: string;
                before: unknown;
                after: unknown;
            }[];
        };
        Letters: {
            letters: {
                /** Format: uuid */
                letterId: string;
                of: string;
                /** Format: uuid */
                guardianId?: string;
                template: string;
                version: number;
                /** @constant */
                language: "nb";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                issuedOn: string;
                html: {
                    sha256: string;
                    bytes: number;
                };
                pdf: {
                    sha256: string;
                    bytes: number;
                };
                legalBasis: string;
            }[];
            waiting: {
                of: string;
                attempts: number;
                lastError: string | null;
                /** Format: date-time */
                nextAttemptAt: string;
            }[];
        };
        RecordedCommand: {
            id: string;
            /** @constant */
            status: "recorded";
            /** Format: uuid */
            sentenceId: string;
            version: number;
            /** Format: date-time */
            recordedAt: string;
        };
        Arrived: {
            /** Format: uuid */
            sentenceId: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            today: string;
            version: number;
            status: string;
        };
        Calculated: {
            [key: string]: unknown;
        } | {
            [key: string]: unknown;
        }[];
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            facts: {
                [key: string]: unknown;
            };
            legalBasis?: string;
            instance: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description A problem (RFC 9457), told apart by `code` */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is signed in */
        Unauthenticated: {
            headers: {
                /** @description Bearer, and why a token is none */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Asked by another method */
        MethodNotAllowed: {
            headers: {
                /** @description by which it may be asked */
                Allow?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing was recorded, or it is not known; or there were too many requests */
        ComeBackLater: {
            headers: {
                /** @description seconds */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    SentencesController_list: {
        parameters: {
            query?: {
                status?: "summoned" | "serving" | "on-probation" | "completed" | "handed-over-to-health" | "transferred-abroad" | "lapsed" | "pardoned" | "deceased" | "converted";
                regime?: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                kind?: "imprisonment" | "preventive-detention" | "community-sentence" | "programme" | "fine-service" | "youth-sentence" | "remand" | "pre-sentence-report" | "compulsory-care";
                unit?: string;
                caseworker?: string;
                q?: string;
                overdue?: "true" | "false";
                sort?: "next-due" | "expected-release" | "start";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; `next` is the cursor of the following one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentencePage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    SentencesController_register: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            /** @description The sentence, its dates and why */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sentence"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    SentencesController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentenceSearch"];
            };
        };
        responses: {
            /** @description A page; `next` is the cursor of the following one, `total` counts every page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundSentences"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    SentencesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sentence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sentence"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    DecisionsController_propose: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proposal"];
            };
        };
        responses: {
            /** @description The proposal, and at which level it is decided */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposed"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    DecisionsController_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    PlacesController_wait: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceAwaitedFor"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    PlacesController_find: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    BreachesController_register: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Breach"];
            };
        };
        responses: {
            /** @description The breach, and the responses that the law opens where the person is */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreachRegistered"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    BreachesController_respond: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                breachId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreachResponse"];
            };
        };
        responses: {
            /** @description The new version */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AppearancesController_register: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FailureToAppear"];
            };
        };
        responses: {
            /** @description The breach, the absence, and the responses that the law opens */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DidNotAppear"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    BreachKindsController_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every kind */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreachKinds"];
                };
            };
            400: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CourtController_prolong: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Prolongation"];
            };
        };
        responses: {
            /** @description When the frame now expires, and by when a new case is brought */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prolonged"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CourtController_bringCase: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProlongationCase"];
            };
        };
        responses: {
            /** @description The case */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseBrought"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CourtController_rule: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourtRuling"];
            };
        };
        responses: {
            /** @description The ruling */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruled"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CourtController_credit: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemandCredit"];
            };
        };
        responses: {
            /** @description The credit */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credited"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    DetentionController_petition: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPetition"];
            };
        };
        responses: {
            /** @description The petition */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPetitioned"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    DetentionController_forward: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                petitionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Forwarded"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    DetentionController_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProbationExtension"];
            };
        };
        responses: {
            /** @description The extension, and when the probation now ends */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProbationExtended"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    DetentionController_recall: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Recall"];
            };
        };
        responses: {
            /** @description The recall */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recalled"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    DetentionController_refuseRecall: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecallRefusal"];
            };
        };
        responses: {
            /** @description The refusal */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recalled"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    SanctionTablesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every sanction */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sanctions"];
                };
            };
            400: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    StepsController_take: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepOfSanction"];
            };
        };
        responses: {
            /** @description The step, and where the sanction stands */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepTaken"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    StepsController_retract: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Retraction"];
            };
        };
        responses: {
            /** @description The step, and where the sanction stands without it */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepTaken"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AbsencesController_register: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Absence"];
            };
        };
        responses: {
            /** @description The absence */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceRegistered"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AbsencesController_end: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Return"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AbsencesController_interrupt: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Interruption"];
            };
        };
        responses: {
            /** @description The interruption */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceRegistered"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AbsencesController_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterruptionRefusal"];
            };
        };
        responses: {
            /** @description The refusal, by which the person is notified and complains */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterruptionRefused"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AbsencesController_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Return"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AbsencesController_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Extension"];
            };
        };
        responses: {
            /** @description When the person must now be back */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterruptionExtended"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AbsencesController_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Revocation"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    LeavesController_grant: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Leave"];
            };
        };
        responses: {
            /** @description The leave */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveGranted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    LeavesController_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveRefusal"];
            };
        };
        responses: {
            /** @description The refusal, by which the person is notified and complains */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveRefused"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    LeavesController_end: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                leaveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveEnd"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    LeavesController_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                leaveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Revocation"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    MonitoringController_inform: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MonitoringInformation"];
            };
        };
        responses: {
            /** @description The last day to apply */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringInformed"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    MonitoringController_apply: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MonitoringApplication"];
            };
        };
        responses: {
            /** @description The application, and whether it came in time */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringApplied"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    MonitoringController_grant: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MonitoringGrant"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    MonitoringController_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MonitoringRefusal"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    PostponementsController_postpone: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Postponement"];
            };
        };
        responses: {
            /** @description The new first day */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartPostponed"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    PostponementsController_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostponementRefusal"];
            };
        };
        responses: {
            /** @description The refusal, by which the person is notified and complains */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostponementRefused"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    SuspensionsController_suspend: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Suspension"];
            };
        };
        responses: {
            /** @description The suspension, by which the person is notified and complains */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProbationSuspended"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    SuspensionsController_lift: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                suspensionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Lifting"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ConditionsController_set: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Condition"];
            };
        };
        responses: {
            /** @description The condition, and when its necessity is looked at again */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionSet"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ConditionsController_end: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                conditionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    HomeController_consent: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Consent"];
            };
        };
        responses: {
            /** @description The consent */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentRecorded"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    HomeController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    HomeController_timetable: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Timetable"];
            };
        };
        responses: {
            /** @description The timetable, its hours in a week, and what it leaves no room for */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimetableSet"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    HomeController_meeting: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Meeting"];
            };
        };
        responses: {
            /** @description The meeting, and by which day the next is due */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRecorded"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ChargesController_charge: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Charge"];
            };
        };
        responses: {
            /** @description The charge */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeRecorded"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ChargesController_settle: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                chargeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChargeSettled"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ChargesController_expel: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Expulsion"];
            };
        };
        responses: {
            /** @description The new version */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ChargesController_lift: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpulsionLifted"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReviewsController_review: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description The review */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reviewed"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReviewsController_notify: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Notification"];
            };
        };
        responses: {
            /** @description The notification, and the last day to complain */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notified"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ComplaintsController_receive: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Complaint"];
            };
        };
        responses: {
            /** @description The complaint: whether in time, whether the decision waits for it, and who decides */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complained"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ComplaintsController_reply: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                complaintId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterimReply"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ComplaintsController_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                complaintId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintDecision"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CorrectionsController_correct: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description The correction */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Corrected"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CorrectionsController_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionRefusal"];
            };
        };
        responses: {
            /** @description The refusal, by which the person is notified and complains */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionRefused"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CorrectionsController_adopt: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleSetChange"];
            };
        };
        responses: {
            /** @description The adoption, by which the person is notified and complains */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetAdopted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CorrectionsController_end: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpecialEnd"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ExclusionsController_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Exclusion"];
            };
        };
        responses: {
            /** @description The exclusion, and who must decide next by when */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExclusionDecided"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ExclusionsController_goesOn: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                exclusionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExclusionGoesOn"];
            };
        };
        responses: {
            /** @description The exclusion, and who must decide next by when */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExclusionDecided"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ExclusionsController_supervise: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                exclusionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Supervision"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ExclusionsController_council: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                exclusionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouncilInformed"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ExclusionsController_end: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                exclusionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExclusionEnd"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    GuardiansController_add: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Guardian"];
            };
        };
        responses: {
            /** @description The guardian */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardianRecorded"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    GuardiansController_end: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                guardianId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuardianEnd"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ActivitiesController_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Activity"];
            };
        };
        responses: {
            /** @description The activity, by its id */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPlanned"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ActivitiesController_end: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityEnd"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ActivitiesController_attendance: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceOfDay"];
            };
        };
        responses: {
            /** @description The breach that awaits an answer; null: none */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRecorded"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    DataConsentsController_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataConsent"];
            };
        };
        responses: {
            /** @description The consent, by its id */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataConsentRecorded"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    DataConsentsController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataWithdrawal"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    DataConsentsController_needs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was deleted has no answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Needs"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    DataConsentsController_assess: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedsSaid"];
            };
        };
        responses: {
            /** @description The assessment, by its id */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedsAssessed"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    DataConsentsController_share: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Sharing"];
            };
        };
        responses: {
            /** @description The sharing, by its id */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformationShared"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReintegrationController_appoint: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactOfficer"];
            };
        };
        responses: {
            /** @description The new version */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReintegrationController_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Plan"];
            };
        };
        responses: {
            /** @description The plan, by its id */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanMade"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReintegrationController_goal: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Goal"];
            };
        };
        responses: {
            /** @description The goal, by its id */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalSet"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReintegrationController_settleGoal: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                goalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalSettled"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReintegrationController_review: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanReview"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReintegrationController_begin: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReintegrationController_settleItem: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseItem"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReintegrationController_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseItemReopening"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    RetentionController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was deleted has no text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Information"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    RetentionController_add: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnverifiedInformation"];
            };
        };
        responses: {
            /** @description The information, by its id */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformationRecorded"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    RetentionController_settle: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                informationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InformationSettled"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    RetentionController_deleted: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MonitoringDataDeleted"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CaseAccessController_restrict: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restriction"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CaseAccessController_lift: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CaseAccessController_bar: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Conflict"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CaseAccessController_unbar: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictEnd"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CaseAccessController_open: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Emergency"];
            };
        };
        responses: {
            /** @description The access, and its last day */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyAccess"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CaseAccessController_review: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                accessId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmergencyReview"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CaseAccessController_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ErasuresController_propose: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Erasure"];
            };
        };
        responses: {
            /** @description The proposal, which somebody else decides */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureProposed"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ErasuresController_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                erasureId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureDecision"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    VictimsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version of the case too, for `If-Match` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Victims"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    VictimsController_wish: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VictimWish"];
            };
        };
        responses: {
            /** @description The victim, by an id that says nothing */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VictimRecorded"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    VictimsController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                victimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    VictimsController_told: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                victimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VictimNotice"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    LettersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Letters in the order in which they were issued; `waiting` are decisions without one as yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letters"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    LettersController_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    LettersController_preview: {
        parameters: {
            query?: {
                outcome?: "approve" | "deny";
            };
            header?: never;
            path: {
                id: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    HistoryController_events: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events in their order; `next` is the `after` of the following page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    HistoryController_asOf: {
        parameters: {
            query: {
                knownAt: string;
                effectiveOn: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sentence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sentence"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    HistoryController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the log of the sentence is whole, and where it is not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    HistoryController_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Past and future on one list, by day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    HistoryController_whatIf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIf"];
            };
        };
        responses: {
            /** @description The sentence as it stands, as it would stand, and where they differ */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfAnswer"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReasonsController_why: {
        parameters: {
            query?: {
                knownAt?: string;
                effectiveOn?: string;
                of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A tree for each answer; `inputs` are the facts, each with the version that set it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyTree"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReasonsController_whyNot: {
        parameters: {
            query: {
                regime: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                knownAt?: string;
                effectiveOn?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `blocks` is empty when every condition is met */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyNot"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReasonsController_blame: {
        parameters: {
            query?: {
                knownAt?: string;
                effectiveOn?: string;
                path?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Values by their paths, and the events that they name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blame"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ReasonsController_diff: {
        parameters: {
            query: {
                fromKnownAt: string;
                fromEffectiveOn: string;
                toKnownAt?: string;
                toEffectiveOn?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Differences by path of the sentence as it is shown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeliefDiff"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AuditController_checkpoints: {
        parameters: {
            query?: {
                below?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; `next` is the `below` of the following one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointPage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AuditController_consistency: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyProof"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AuditController_inclusion: {
        parameters: {
            query?: {
                size?: number;
            };
            header?: never;
            path: {
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionProof"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AuditController_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogVerification"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AuditController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs; ask `GET` how far it has come */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogVerification"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    RegisterController_register: {
        parameters: {
            query?: {
                knownAt?: string;
                effectiveOn?: string;
                unit?: string;
                regime?: "especially-high-security" | "high-security" | "lower-security" | "halfway-house" | "treatment-institution" | "hospital" | "home-detention" | "electronic-monitoring" | "probation" | "community";
                status?: "summoned" | "serving" | "on-probation" | "completed" | "handed-over-to-health" | "transferred-abroad" | "lapsed" | "pardoned" | "deceased" | "converted";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    EventSearchController_search: {
        parameters: {
            query?: {
                sentence?: string;
                type?: "SentenceRegistered" | "ErasureProposed" | "ErasureRejected" | "PersonErased" | "ServingStarted" | "DatesCalculated" | "TransitionProposed" | "TransitionApproved" | "TransitionDenied" | "ProposalSentBack" | "ProposalRejected" | "StayDecided" | "RegimeChanged" | "ReleasedOnProbation" | "ReviewDue" | "ReviewRecorded" | "CaseRestricted" | "RestrictionLifted" | "ConflictOfInterestRecorded" | "ConflictOfInterestEnded" | "EmergencyAccessOpened" | "EmergencyAccessReviewed" | "CalculationConfirmed" | "BreachRegistered" | "BreachAnswered" | "ReactionActivated" | "SentenceReopened" | "CourtProlonged" | "AbsenceRegistered" | "AbsenceEnded" | "RemandCredited" | "PersonNotified" | "DeadlineReached" | "DayPassedUndecided" | "CourtPetitioned" | "CourtRuled" | "ProlongationCaseBrought" | "PlaceAwaited" | "PlaceFound" | "SentenceEnded" | "LeaveGranted" | "LeaveRefused" | "LeaveRevoked" | "InterruptionExtended" | "InterruptionRevoked" | "LeaveEnded" | "ConditionSet" | "ConditionEnded" | "ComplaintReceived" | "GuardianRecorded" | "CaseReassigned" | "DeadlineHeld" | "HoldEnded" | "GuardianEnded" | "InterimReplySent" | "CorrectionRefused" | "ComplaintDecided" | "ConsentRecorded" | "ConsentWithdrawn" | "TimetableSet" | "MeetingRecorded" | "ChargeRecorded" | "ChargeSettled" | "ExpulsionRecorded" | "ExpulsionLifted" | "FactCorrected" | "RuleSetAdopted" | "UnverifiedInformationRecorded" | "UnverifiedInformationSettled" | "MonitoringDataDeleted" | "ExclusionDecided" | "ExclusionContinued" | "ExclusionSupervised" | "SupervisoryCouncilInformed" | "ExclusionEnded" | "LetterIssued" | "OwnPetitionReceived" | "OwnPetitionForwarded" | "CourtRefusedRelease" | "ProbationExtended" | "RecalledWithoutCourt" | "OwnRecallRefused" | "InterruptionRefused" | "ProbationSuspended" | "SuspensionEnded" | "StartPostponed" | "PostponementRefused" | "MonitoringInformed" | "MonitoringApplied" | "MonitoringGranted" | "MonitoringRefused" | "VictimWishRecorded" | "VictimWishWithdrawn" | "VictimNoticeSent" | "ActivityPlanned" | "ActivityEnded" | "AttendanceRecorded" | "DataConsentRecorded" | "DataConsentWithdrawn" | "NeedsAssessed" | "InformationShared" | "ContactOfficerAppointed" | "PlanMade" | "GoalSet" | "GoalSettled" | "PlanReviewed" | "ReleasePreparationBegun" | "ReleaseItemSettled" | "ReleaseItemReopened" | "StepTaken" | "StepRetracted" | "SentenceCompleted";
                actor?: string;
                unit?: string;
                basis?: string;
                from?: string;
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; `next` is the cursor of the following one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundEvents"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ExportsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most a hundred */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportList"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ExportsController_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description It is on record and in the queue */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ExportsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `done` of `of` sentences (of a bundle: events); `of` is null until they have been counted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ExportsController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ExportsController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AccessController_list: {
        parameters: {
            query?: {
                sentence?: string;
                actor?: string;
                from?: string;
                to?: string;
                purpose?: "execution" | "complaint" | "supervision" | "subject-access" | "statistics" | "emergency" | "operation";
                outcome?: "shown" | "denied";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; `next` is the cursor of the following one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AccessReportController_report: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, the latest first; `next` is the cursor of the following one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessReport"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    SubjectAccessController_everything: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectAccess"];
                    "text/html": components["schemas"]["SubjectAccess"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    DeadlinesController_list: {
        parameters: {
            query?: {
                unit?: string;
                role?: "placement" | "caseworker" | "approver" | "region" | "directorate" | "probation" | "registrar" | "court" | "prosecution" | "health" | "victim-desk" | "auditor" | "supervisory-council" | "data-protection" | "admin" | "integration" | "clock";
                kind?: "start-of-execution" | "begin-within-sixty-days" | "order-of-minor" | "monitoring-application" | "decide-monitoring" | "petition-after-suspension" | "assess-lower-security" | "decide-probation" | "erase-personal-data" | "settle-information" | "delete-monitoring-data" | "exclusion-region" | "exclusion-directorate" | "exclusion-ends" | "supervise-exclusion" | "inform-supervisory-council" | "full-term" | "review-after-refusal" | "review-stay" | "prosecution-deadline" | "frame-expiry" | "minimum-expiry" | "assess-detention-progression" | "decide-proposal" | "transition-takes-effect" | "answer-breach" | "complaint" | "especially-high-security-review" | "institution-stay" | "detention-halfway-house-review" | "interruption-ends" | "limitation" | "court-ruling" | "return-from-leave" | "review-condition" | "institution-condition-review" | "decide-complaint" | "register-guardian" | "youth-unit" | "social-inquiry" | "tell-about-transfer" | "review-emergency-access" | "review-not-counted" | "interim-reply" | "correct-after-complaint" | "review-after-correction" | "find-place" | "petition-after-breach" | "charge-new-offence" | "forward-own-petition" | "own-petition-decided" | "inform-prosecution" | "assess-new-probation" | "consent-withdrawn" | "report-to-police" | "review-placement" | "weekly-meeting" | "end-of-work-release" | "notify-victim" | "probation-ends" | "appoint-contact-officer" | "make-future-plan" | "review-plan" | "review-goal" | "begin-release-preparation" | "release-home" | "release-work-or-education" | "release-income" | "release-health" | "release-network" | "first-meeting" | "answer-sanction-breach" | "sanction-court-ruling" | "sanction-interruption-ends" | "confirm-sanction-completion" | "community-plan" | "performance-period-ends" | "community-petition" | "programme-talk" | "programme-ends" | "fine-service-period-ends" | "youth-plan" | "youth-report" | "youth-sentence-ends" | "youth-petition" | "remand-placement" | "remand-order-expires" | "remand-isolation-ends" | "deliver-report" | "tell-health-authority" | "hand-over-to-health";
                state?: "open" | "overdue";
                from?: string;
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; `next` is the cursor of the following one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    NoticesController_list: {
        parameters: {
            query?: {
                unit?: string;
                sentenceId?: string;
                state?: "queued" | "sent" | "failed";
                channel?: "mail" | "webhook" | "app";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; `next` is the cursor of the following one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    NoticesController_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is queued again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resent"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    FindingsController_list: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingList"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    WebhooksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every subscription */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    WebhooksController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSubscription"];
            };
        };
        responses: {
            /** @description The subscription and its secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAdded"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    WebhooksController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    StatisticsController_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts as of now, and the targets of the installation for the regimes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsOfUnits"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    PublicStatisticsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures, as of a day; null: none are published yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicStatistics"];
                };
            };
            400: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    PublicStatisticsController_file: {
        parameters: {
            query?: {
                language?: "nb" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV (RFC 4180 with semicolons), UTF-8 with a byte order mark */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["CsvFile"];
                };
            };
            400: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CapacityController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As of now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Capacity"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CapacityController_places: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first, 200 at most */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacesRecord"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CapacityController_set: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacesToSet"];
            };
        };
        responses: {
            /** @description It is on record */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacesSet"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AccountsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names by account; of every other account the id alone is to be shown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    UnitsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitList"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CommandsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was recorded; 404 says that it was not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedCommand"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CalculationsController_calculate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Calculation"] | unknown[];
            };
        };
        responses: {
            /** @description The dates with their reasons, or an array of such answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calculated"];
                };
            };
            400: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    RuleSetsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule sets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetList"];
                };
            };
            400: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    PermissionsController_matrix: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every command and query */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionMatrix"];
                };
            };
            400: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    ConditionCatalogueController_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every condition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionCatalogue"];
                };
            };
            400: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    TrainingController_fastForward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FastForward"];
            };
        };
        responses: {
            /** @description It has arrived */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrived"];
                };
            };
            /** @description It is under way; ask again, or read `today` of the sentence */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrived"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AuthController_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where to go now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOut"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    SessionController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    SessionController_prolong: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    SessionController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessions"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    SessionController_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many were ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    StreamController_listen: {
        parameters: {
            query?: never;
            header: {
                "last-event-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, until either side ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Stream"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    WorkController_list: {
        parameters: {
            query?: {
                scope?: "mine" | "unit" | "all";
                unit?: string;
                kind?: "start-of-execution" | "begin-within-sixty-days" | "order-of-minor" | "monitoring-application" | "decide-monitoring" | "petition-after-suspension" | "assess-lower-security" | "decide-probation" | "erase-personal-data" | "settle-information" | "delete-monitoring-data" | "exclusion-region" | "exclusion-directorate" | "exclusion-ends" | "supervise-exclusion" | "inform-supervisory-council" | "full-term" | "review-after-refusal" | "review-stay" | "prosecution-deadline" | "frame-expiry" | "minimum-expiry" | "assess-detention-progression" | "decide-proposal" | "transition-takes-effect" | "answer-breach" | "complaint" | "especially-high-security-review" | "institution-stay" | "detention-halfway-house-review" | "interruption-ends" | "limitation" | "court-ruling" | "return-from-leave" | "review-condition" | "institution-condition-review" | "decide-complaint" | "register-guardian" | "youth-unit" | "social-inquiry" | "tell-about-transfer" | "review-emergency-access" | "review-not-counted" | "interim-reply" | "correct-after-complaint" | "review-after-correction" | "find-place" | "petition-after-breach" | "charge-new-offence" | "forward-own-petition" | "own-petition-decided" | "inform-prosecution" | "assess-new-probation" | "consent-withdrawn" | "report-to-police" | "review-placement" | "weekly-meeting" | "end-of-work-release" | "notify-victim" | "probation-ends" | "appoint-contact-officer" | "make-future-plan" | "review-plan" | "review-goal" | "begin-release-preparation" | "release-home" | "release-work-or-education" | "release-income" | "release-health" | "release-network" | "first-meeting" | "answer-sanction-breach" | "sanction-court-ruling" | "sanction-interruption-ends" | "confirm-sanction-completion" | "community-plan" | "performance-period-ends" | "community-petition" | "programme-talk" | "programme-ends" | "fine-service-period-ends" | "youth-plan" | "youth-report" | "youth-sentence-ends" | "youth-petition" | "remand-placement" | "remand-order-expires" | "remand-isolation-ends" | "deliver-report" | "tell-health-authority" | "hand-over-to-health";
                group?: "overdue" | "today" | "this-week" | "later";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; `next` is the cursor of the following one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Work"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    HoldsController_place: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Hold"];
            };
        };
        responses: {
            /** @description The hold */
            201: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldPlaced"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    HoldsController_end: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
                /** @description the version that you have seen, as in `ETag` */
                "If-Match": string;
            };
            path: {
                id: string;
                holdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldEnd"];
            };
        };
        responses: {
            /** @description The new version */
            200: {
                headers: {
                    /** @description the version of the sentence */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AssignmentsController_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            /** @description What became of each case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assigned"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    AssignmentsController_loads: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whoever has most first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadList"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CoversController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverList"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CoversController_add: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–100 characters; the same again repeats the first answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCover"];
            };
        };
        responses: {
            /** @description Who stands in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cover"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CoversController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                coverId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            414: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    PreferencesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every kind */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    PreferencesController_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenPreferences"];
            };
        };
        responses: {
            /** @description Every kind, as it now is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CalendarController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription, or null */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarSubscription"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CalendarController_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAddress"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CalendarController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
    CalendarController_file: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RFC 5545 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": components["schemas"]["CalendarFile"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            429: components["responses"]["ComeBackLater"];
            503: components["responses"]["ComeBackLater"];
        };
    };
}
