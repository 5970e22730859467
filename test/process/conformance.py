"""Reads an OCEL 2.0 and a XES export with pm4py, and holds the traces against the reference model.

    python conformance.py LOG.jsonocel LOG.xes

The reference model, in Declare: a prolongation by the court is preceded by the case that the prosecution brought
(strl § 43), a release by its approval, a return to prison by the court's petition. Prints one JSON object."""

import json
import sys
import warnings

warnings.filterwarnings("ignore")

import pm4py  # noqa: E402

REFERENCE = {
    "precedence": {
        ("ProlongationCaseBrought", "CourtProlonged"): {"support": 1.0, "confidence": 1.0},
        ("TransitionApproved", "ReleasedOnProbation"): {"support": 1.0, "confidence": 1.0},
        ("CourtPetitioned", "CourtRuled"): {"support": 1.0, "confidence": 1.0},
        ("BreachRegistered", "BreachAnswered"): {"support": 1.0, "confidence": 1.0},
    },
    "existence": {"SentenceRegistered": {"support": 1.0, "confidence": 1.0}},
}


def main(ocel_file: str, xes_file: str) -> None:
    ocel = pm4py.read_ocel2_json(ocel_file)
    log = pm4py.read_xes(xes_file, return_legacy_log_object=True)
    found = pm4py.conformance_declare(log, REFERENCE)
    deviating = [
        {"trace": trace.attributes["concept:name"], "deviations": [str(each) for each in result["deviations"]]}
        for trace, result in zip(log, found)
        if result["deviations"]
    ]
    print(
        json.dumps(
            {
                "pm4py": pm4py.__version__,
                "ocel": {
                    "events": len(ocel.events),
                    "objects": len(ocel.objects),
                    "types": sorted(pm4py.ocel_get_object_types(ocel)),
                },
                "xes": {"traces": len(log), "events": sum(len(trace) for trace in log)},
                "deviating": deviating,
            }
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
